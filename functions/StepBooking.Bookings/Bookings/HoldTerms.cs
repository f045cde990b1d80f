using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Bookings;

/// <summary>How long seats may be held before they are booked.</summary>
public static class HoldTerms
{
    /// <summary>The longest hold, in times of the offering's <see cref="Offering.HoldSeconds"/>, from when it was placed.</summary>
    public const int MostTimes = 3;

    /// <summary>Until when a hold may be extended now: a whole hold from now, but never past its limit.</summary>
    /// <param name="held">The hold.</param>
    /// <param name="offering">Its offering.</param>
    /// <param name="now">The time now.</param>
    /// <returns>The time; null if it is no later than the hold ends already.</returns>
    public static DateTimeOffset? Longer(Booking held, Offering offering, DateTimeOffset now)
    {
        var limit = (held.Placed ?? now).AddSeconds(MostTimes * (double)offering.HoldSeconds);
        var longer = now.AddSeconds(offering.HoldSeconds);
        var until = longer < limit ? longer : limit;
        return until > held.Until ? until : null;
    }
}
