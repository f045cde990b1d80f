namespace StepBooking.Functions.Messages;

/// <summary>When a message that failed is to be seen again: after a time that doubles, drawn from its upper half.</summary>
public static class BackOff
{
    /// <summary>The wait after the first failure, at most.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(4);

    /// <summary>No wait is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private const int Doublings = 20;

    /// <summary>The wait, in whole seconds, at least one.</summary>
    /// <param name="received">How often the message was received, this time included.</param>
    /// <param name="draw">0 to 1: where in the upper half.</param>
    public static TimeSpan After(int received, double draw)
    {
        var full = First * Math.Pow(2, Math.Clamp(received - 1, 0, Doublings));
        var most = full < Longest ? full : Longest;
        return TimeSpan.FromSeconds(Math.Max(1, Math.Round(most.TotalSeconds * (1 + draw) / 2)));
    }
}
