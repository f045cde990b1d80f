namespace StepBooking.Bookings.Notices;

/// <summary>What providers are told, by the names of the events that make it so.</summary>
public static class ProviderNotice
{
    /// <summary>A booking waits for the provider's answer.</summary>
    public const string Created = "BOOKING_CREATED";

    /// <summary>A booking that the provider knows of was cancelled.</summary>
    public const string Cancelled = "BOOKING_CANCELLED";
}
