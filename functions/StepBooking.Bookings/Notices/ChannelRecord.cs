namespace StepBooking.Bookings.Notices;

/// <summary>What became of one channel of a notice: either an outcome, or a claim that has none yet.</summary>
/// <param name="Outcome"><see cref="ChannelOutcome"/>'s text; null while there is only a claim.</param>
/// <param name="By">Who claimed it: fresh for each invocation; null once there is an outcome.</param>
/// <param name="At">When it was claimed; null once there is an outcome.</param>
public sealed record ChannelRecord(string? Outcome, string? By, DateTimeOffset? At);
