using Amazon.Runtime;

namespace Amazon.SimpleEmailV2;

/// <summary>What every request to Amazon SES derives from.</summary>
public class AmazonSimpleEmailServiceV2Request : AmazonWebServiceRequest;
