namespace StepBooking.StatesLanguage.Definition;

/// <summary>A definition cannot be run. The message is the one CreateStateMachine answers.</summary>
/// <param name="diagnostics">Everything that was found, at least one.</param>
public sealed class InvalidDefinitionException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception($"Invalid State Machine Definition: '{string.Join(", ", diagnostics)}'")
{
    /// <summary>Everything that was found, at least one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
