using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The task was answered.</summary>
public class SendTaskSuccessResponse : AmazonWebServiceResponse;
