namespace StepBooking.Bookings.Requests;

/// <summary>The names of the fields of a booking's body.</summary>
public static class BodyFields
{
    /// <summary>What is booked.</summary>
    public const string OfferingId = "offeringId";

    /// <summary>A slot, by the booking flow's own name for it.</summary>
    public const string SlotId = "slotId";

    /// <summary>A stay, by the apartments' own name for it.</summary>
    public const string ApartmentId = "apartmentId";

    /// <summary>The day of arrival in an apartment.</summary>
    public const string StartDate = "startDate";

    /// <summary>The day of leaving an apartment.</summary>
    public const string EndDate = "endDate";

    /// <summary>What a new booking of an apartment is: only ever <c>PENDING</c>.</summary>
    public const string BookingStatus = "bookingStatus";

    /// <summary>Seats that are held already.</summary>
    public const string HoldId = "holdId";

    /// <summary>Seats asked for.</summary>
    public const string Seats = "seats";

    /// <summary>Nights asked for.</summary>
    public const string Nights = "nights";

    /// <summary>Where the journey begins.</summary>
    public const string From = "from";

    /// <summary>Where the journey ends.</summary>
    public const string To = "to";

    /// <summary>How it is paid.</summary>
    public const string PaymentMethod = "paymentMethod";

    /// <summary>Who books: only ever the caller.</summary>
    public const string UserId = "userId";
}
