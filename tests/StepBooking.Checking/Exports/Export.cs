using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>What an export holds.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Missing">Its files that are not there, and what is not judged for that.</param>
public sealed record Export(RecordedFacts Facts, IReadOnlyList<(string File, string Unjudged)> Missing);
