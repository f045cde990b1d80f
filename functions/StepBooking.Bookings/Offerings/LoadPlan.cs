using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Offerings;

/// <summary>What is to be written for one document.</summary>
internal sealed record LoadPlan(OfferingDocument Document, LoadResult Result)
{
    /// <summary>What is in the store; null if nothing is.</summary>
    internal StoredOffering? Before { get; init; }

    internal Reason? Refusal { get; init; }

    /// <summary>By class, how the advisory count of free seats changes.</summary>
    internal IReadOnlyDictionary<string, long> FreeChanges { get; init; } = new Dictionary<string, long>();

    internal IReadOnlyList<SearchEntry> EntriesToPut { get; init; } = [];

    internal IReadOnlyList<SearchEntry> EntriesToDelete { get; init; } = [];

    internal bool WritesNothing => Result is LoadResult.Unchanged or LoadResult.Refused;
}
