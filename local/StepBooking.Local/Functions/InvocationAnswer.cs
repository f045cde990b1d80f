namespace StepBooking.Local.Functions;

/// <summary>What a process answered to an event.</summary>
/// <param name="Failed">True for an error object.</param>
/// <param name="Payload">The answer or the error object.</param>
internal sealed record InvocationAnswer(bool Failed, ReadOnlyMemory<byte> Payload);
