namespace StepBooking.Gtfs.Tests;

/// <summary>A test on the published feed that GTFS_FEED names; without it the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FeedFactAttribute : FactAttribute
{
    private const string Variable = "GTFS_FEED";

    /// <summary>The test needs the feed.</summary>
    public FeedFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"{Variable} names no feed.";
    }

    /// <summary>The feed's file.</summary>
    internal static string File => Environment.GetEnvironmentVariable(Variable)!;
}
