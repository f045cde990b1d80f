using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>A message was deleted.</summary>
public class DeleteMessageResponse : AmazonWebServiceResponse;
