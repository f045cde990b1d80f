namespace Amazon.StepFunctions.Model;

/// <summary>An expression could not be evaluated.</summary>
public class EvaluationFailedEventDetails
{
    /// <summary>The error name.</summary>
    public string? Error { get; set; }

    /// <summary>What there is to say about it.</summary>
    public string? Cause { get; set; }

    /// <summary>The field of the state that holds the expression.</summary>
    public string? Location { get; set; }

    /// <summary>The state.</summary>
    public string? State { get; set; }
}
