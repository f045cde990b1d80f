namespace StepBooking.StatesLanguage.Definition;

/// <summary>Step Functions' codes of findings.</summary>
public static class DiagnosticCode
{
    /// <summary>The text is not JSON.</summary>
    public const string InvalidJson = "INVALID_JSON_DESCRIPTION";

    /// <summary>A field is missing, unknown, of the wrong type or has a value that is not allowed.</summary>
    public const string Schema = "SCHEMA_VALIDATION_FAILED";

    /// <summary>A transition names no state, or no transition leads to a state.</summary>
    public const string MissingTarget = "MISSING_TRANSITION_TARGET";
}
