using Amazon.Runtime;

namespace Amazon.SQS;

/// <summary>What every request to Amazon SQS derives from.</summary>
public class AmazonSQSRequest : AmazonWebServiceRequest;
