namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>Step Functions refused a request.</summary>
/// <param name="code">The error's code.</param>
/// <param name="message">Its message.</param>
internal sealed class StatesRefusal(string code, string? message) : Exception($"{code}: {message}")
{
    /// <summary>The error's code, without a name space.</summary>
    public string Code { get; } = code.Split('#')[^1];
}
