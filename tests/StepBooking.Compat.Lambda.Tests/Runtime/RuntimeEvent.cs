namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>An event to give out.</summary>
/// <param name="Body">The event.</param>
/// <param name="Headers">What is said about it besides its request id, request-1.</param>
internal sealed record RuntimeEvent(string Body, (string Name, string Value)[] Headers);
