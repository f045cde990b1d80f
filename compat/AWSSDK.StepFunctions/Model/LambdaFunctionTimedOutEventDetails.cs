namespace Amazon.StepFunctions.Model;

/// <summary>A function took too long.</summary>
public class LambdaFunctionTimedOutEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
