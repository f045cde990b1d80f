namespace StepBooking.Functions.Api;

/// <summary>How calls wait for a booking to move: by reading its row, often at first and less often later.</summary>
internal static class Polling
{
    /// <summary>How long a booking not there yet is waited for, and often looked for: its execution may just have been started.</summary>
    internal static readonly TimeSpan SoonWithin = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan SoonInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until the row is to be read again.</summary>
    /// <param name="clock">The time.</param>
    /// <param name="waited">How long was waited before.</param>
    /// <param name="stopping">Ends the wait.</param>
    /// <returns>How long is waited for by then.</returns>
    internal static async Task<TimeSpan> PauseAsync(this TimeProvider clock, TimeSpan waited, CancellationToken stopping)
    {
        var pause = waited < SoonWithin ? SoonInterval : Interval;
        await Task.Delay(pause, clock, stopping);
        return waited + pause;
    }
}
