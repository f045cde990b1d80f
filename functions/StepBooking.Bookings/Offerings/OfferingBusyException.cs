namespace StepBooking.Bookings.Offerings;

/// <summary>An offering kept being written by others while it was loaded; the same call may be made again.</summary>
/// <param name="offeringId">The offering.</param>
public sealed class OfferingBusyException(string offeringId) : Exception($"Others keep writing the offering {offeringId}.");
