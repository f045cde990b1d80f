namespace StepBooking.Local.Events.Schedules;

/// <summary>Once in so much time, counted from when the rule was made.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Every">How often.</param>
internal sealed record RateSchedule(string Text, TimeSpan Every) : Schedule(Text)
{
    /// <inheritdoc/>
    public override DateTimeOffset? Next(DateTimeOffset after) => after + Every;
}
