using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The task was failed.</summary>
public class SendTaskFailureResponse : AmazonWebServiceResponse;
