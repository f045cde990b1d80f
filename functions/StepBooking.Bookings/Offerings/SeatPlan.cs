namespace StepBooking.Bookings.Offerings;

/// <summary>Which seats an offering has, by class. A seat belongs to one class; the document's validation sees to that.</summary>
/// <param name="Classes">The classes in the order of the document.</param>
public sealed record SeatPlan(IReadOnlyList<SeatClass> Classes)
{
    private readonly Lazy<Dictionary<string, string>> classBySeat = new(
        () => Classes.SelectMany(one => one.Names.Select(name => (name, one.Class)))
            .ToDictionary(pair => pair.name, pair => pair.Class, StringComparer.Ordinal));

    /// <summary>Every seat with its class, in the order of the document.</summary>
    public IEnumerable<PlannedSeat> Seats => Classes.SelectMany(one => one.Names.Select(name => new PlannedSeat(name, one.Class)));

    /// <summary>How many seats there are.</summary>
    public int Count => classBySeat.Value.Count;

    /// <summary>The class of a seat, or null if there is no such seat.</summary>
    public string? ClassOf(string seat) => classBySeat.Value.GetValueOrDefault(seat);
}
