namespace StepBooking.Functions.Slots;

/// <summary>The events of bookings that a provider must accept, by the names in their messages.</summary>
internal static class SlotEventType
{
    /// <summary>A booking waits for its provider.</summary>
    internal const string Created = Bookings.Notices.ProviderNotice.Created;

    /// <summary>A booking that its provider accepted is confirmed.</summary>
    internal const string Confirmed = "BOOKING_CONFIRMED";

    /// <summary>A booking was cancelled, whole.</summary>
    internal const string Cancelled = Bookings.Notices.ProviderNotice.Cancelled;
}
