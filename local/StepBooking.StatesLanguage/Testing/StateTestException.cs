namespace StepBooking.StatesLanguage.Testing;

/// <summary>A state cannot be tested as asked.</summary>
/// <param name="code">TestState's error code: <c>ValidationException</c> or <c>InvalidDefinition</c>.</param>
/// <param name="message">What is wrong, in Step Functions' words where they are known.</param>
public sealed class StateTestException(string code, string message) : Exception(message)
{
    /// <summary>TestState's error code.</summary>
    public string Code { get; } = code;

    internal static StateTestException Invalid(string message) => new("ValidationException", message);
}
