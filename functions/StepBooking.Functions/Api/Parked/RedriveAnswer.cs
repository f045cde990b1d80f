namespace StepBooking.Functions.Api.Parked;

/// <summary>What came of a redrive.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Redriven">The executions that go on from where they failed.</param>
/// <param name="Running">Those that run already.</param>
/// <param name="Started">Those that were started for what nothing redriven does.</param>
internal sealed record RedriveAnswer(string BookingId, IReadOnlyList<string> Redriven, IReadOnlyList<string> Running, IReadOnlyList<string> Started);
