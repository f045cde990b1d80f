namespace StepBooking.Bookings.Offerings;

/// <summary>A place that a train or bus calls at.</summary>
/// <param name="Place">Its name.</param>
/// <param name="Time">
/// When it leaves there (at the last stop: arrives), with the place's own offset from UTC: the local date decides which day it is
/// found under.
/// </param>
public sealed record Stop(string Place, DateTimeOffset Time)
{
    /// <summary>When it arrives there, where that is not <see cref="Time"/>.</summary>
    public DateTimeOffset? Arrives { get; init; }

    /// <summary>The zone that fares name, where fares depend on the journey; else null.</summary>
    public string? FareZone { get; init; }

    /// <summary>Whether a journey may begin there.</summary>
    public bool Boarding { get; init; } = true;

    /// <summary>Whether a journey may end there.</summary>
    public bool Alighting { get; init; } = true;

    /// <summary>When a journey that ends there ends.</summary>
    public DateTimeOffset Arrival => Arrives ?? Time;
}
