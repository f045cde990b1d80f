namespace StepBooking.StatesLanguage.Definition;

/// <summary>One finding about a definition.</summary>
/// <param name="Code">Step Functions' code: <c>SCHEMA_VALIDATION_FAILED</c>, <c>MISSING_TRANSITION_TARGET</c>, <c>INVALID_JSON_DESCRIPTION</c>.</param>
/// <param name="Message">What is wrong, in Step Functions' words where they are known.</param>
/// <param name="Location">Where: <c>/States/Reserve/Next</c>.</param>
public sealed record Diagnostic(string Code, string Message, string Location)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Code == DiagnosticCode.InvalidJson ? $"{Code}: {Message}" : $"{Code}: {Message} at {Location}";
}
