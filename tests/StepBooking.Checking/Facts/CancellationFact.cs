namespace StepBooking.Checking.Facts;

/// <summary>A cancellation as its booking's item has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seats">The seats it took out; null while it is not decided.</param>
/// <param name="Amount">What it refunds, in minor units; null while it is not decided.</param>
public sealed record CancellationFact(string Id, IReadOnlyList<string>? Seats, long? Amount);
