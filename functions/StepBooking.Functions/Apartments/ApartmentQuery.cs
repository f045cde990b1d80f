namespace StepBooking.Functions.Apartments;

/// <summary>What AppSync hands over for <c>getAllBookingsPerUser</c>: the arguments, and who asks, as the token names them.</summary>
public sealed record ApartmentQuery
{
    /// <summary>The caller's sub.</summary>
    public string? Caller { get; init; }

    /// <summary>The caller's groups; null for none.</summary>
    public IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Whose bookings.</summary>
    public string? UserId { get; init; }

    /// <summary>Of which apartment; null for all.</summary>
    public string? ApartmentId { get; init; }

    /// <summary>How many to look at; null for the usual number.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the page starts; null for the first.</summary>
    public string? NextToken { get; init; }
}
