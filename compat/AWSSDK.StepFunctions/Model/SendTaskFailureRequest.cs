namespace Amazon.StepFunctions.Model;

/// <summary>Fails a task that waits for its token.</summary>
public class SendTaskFailureRequest : AmazonStepFunctionsRequest
{
    /// <summary>The token that the task was given.</summary>
    public string? TaskToken { get; set; }

    /// <summary>The error name to fail with.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
