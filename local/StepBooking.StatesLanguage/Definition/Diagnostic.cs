namespace StepBooking.StatesLanguage.Definition;

/// <summary>One finding about a definition.</summary>
/// <param name="Code">Step Functions' code: one of <see cref="DiagnosticCode"/>.</param>
/// <param name="Message">What is wrong, in Step Functions' words where they are known.</param>
/// <param name="Location">Where: <c>/States/Reserve/Next</c>.</param>
public sealed record Diagnostic(string Code, string Message, string Location)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Code == DiagnosticCode.InvalidJson ? $"{Code}: {Message}" : $"{Code}: {Message} at {Location}";
}
