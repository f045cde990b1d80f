namespace StepBooking.Functions.Api;

/// <summary>What became of a batch of offerings.</summary>
/// <param name="Loaded">How many were written.</param>
/// <param name="Unchanged">How many were so already.</param>
/// <param name="Refused">Which were not taken, and why.</param>
internal sealed record LoadAnswer(int Loaded, int Unchanged, IReadOnlyList<LoadRefusal> Refused);
