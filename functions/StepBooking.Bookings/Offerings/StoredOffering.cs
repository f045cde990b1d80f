namespace StepBooking.Bookings.Offerings;

/// <summary>An offering that is in the store, with the digest of the document that put it there.</summary>
internal sealed record StoredOffering(Offering Offering, string Digest);
