using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>A message is to be seen at another time.</summary>
public class ChangeMessageVisibilityResponse : AmazonWebServiceResponse;
