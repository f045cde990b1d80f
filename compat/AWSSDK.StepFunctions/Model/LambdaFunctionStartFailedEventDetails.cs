namespace Amazon.StepFunctions.Model;

/// <summary>A function could not start.</summary>
public class LambdaFunctionStartFailedEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }
}
