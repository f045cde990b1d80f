namespace StepBooking.Bookings.Offerings;

/// <summary>The seats of one class.</summary>
/// <param name="Class">The class's name, such as <c>2A</c> or <c>balcony</c>.</param>
/// <param name="Ranges">Its seats, as names and ranges in the order of the document.</param>
public sealed record SeatClass(string Class, IReadOnlyList<SeatRange> Ranges)
{
    /// <summary>Every seat's name, in order.</summary>
    public IEnumerable<string> Names => Ranges.SelectMany(range => range.Names);
}
