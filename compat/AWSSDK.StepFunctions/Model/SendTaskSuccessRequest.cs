namespace Amazon.StepFunctions.Model;

/// <summary>Answers a task that waits for its token.</summary>
public class SendTaskSuccessRequest : AmazonStepFunctionsRequest
{
    /// <summary>The token that the task was given.</summary>
    public string? TaskToken { get; set; }

    /// <summary>JSON text, at most 256 KiB.</summary>
    public string? Output { get; set; }
}
