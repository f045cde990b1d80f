namespace StepBooking.Functions.Apartments;

/// <summary>The answer to AppSync: a page of bookings, or why there is none.</summary>
public sealed record ApartmentPage
{
    /// <summary>The bookings, newest first.</summary>
    public IReadOnlyList<ApartmentBooking>? Items { get; init; }

    /// <summary>Where the next page starts; null after the last.</summary>
    public string? NextToken { get; init; }

    /// <summary>Why there is no page; null when there is one.</summary>
    public ApartmentRefusal? Refused { get; init; }

    /// <summary>There is none.</summary>
    internal static ApartmentPage No(string errorType, string message) => new() { Refused = new ApartmentRefusal(errorType, message) };
}
