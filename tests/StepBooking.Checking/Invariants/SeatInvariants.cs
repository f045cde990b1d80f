using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Invariants;

/// <summary>Invariants 1, 5 and the seats' part of 2.</summary>
internal static class SeatInvariants
{
    private static readonly string[] Owning = ["RESERVED", "CAPTURING"];

    /// <summary>1: no seat belongs to two bookings.</summary>
    internal static IEnumerable<Violation> NoSeatOfTwo(RecordedFacts facts) =>
        from booking in facts.Bookings.Where(Owns)
        from place in Places(booking)
        group booking.Id by place into owners
        where owners.Count() > 1
        select new Violation(1, Name(owners.Key), $"It belongs to {string.Join(" and ", owners)}.");

    /// <summary>1, where an offering allows one pending booking of a customer: no two of them were pending at the same time.</summary>
    internal static IEnumerable<Violation> OnePendingWhereThereMayBeOne(RecordedFacts facts) =>
        from booking in facts.Bookings
        from other in facts.Bookings
        where booking.Offering is { } offering && offering == other.Offering && facts.OnePendingOnly.Contains(offering)
        where booking.Customer == other.Customer && string.CompareOrdinal(booking.Id, other.Id) < 0
        where WasHeld(booking) && WasHeld(other) && Ended(booking, facts.Now) > other.Placed && Ended(other, facts.Now) > booking.Placed
        select new Violation(1, booking.Id, $"It and {other.Id} of the same customer were pending at the same time.");

    private static bool WasHeld(BookingFact booking) => booking.Trail.Any(entry => entry.To == "HELD");

    private static DateTimeOffset Ended(BookingFact booking, DateTimeOffset now) =>
        booking.Trail.FirstOrDefault(entry => entry.To is "CONFIRMED" or "REJECTED" or "CANCELLED" or "EXPIRED")?.At ?? now;

    /// <summary>5: no hold outlives its time, so nobody's seats are reserved after it.</summary>
    internal static IEnumerable<Violation> NoHoldOutlivesItsTime(RecordedFacts facts) =>
        from booking in facts.Bookings
        from entry in booking.Trail
        where entry.From == "HELD" && Owning.Contains(entry.To) && entry.At >= booking.Until
        select new Violation(5, booking.Id, $"Its hold ended at {booking.Until:HH:mm:ss}, and its seats were reserved at {entry.At:HH:mm:ss}.");

    /// <summary>2: a confirmed booking has every seat of its own; any other has none.</summary>
    internal static IEnumerable<Violation> SeatsAreAsTheStatusSays(RecordedFacts facts)
    {
        var had = facts.Seats.Where(seat => seat.Until is null || seat.Until > facts.Now).ToLookup(seat => seat.Booking);
        foreach (var booking in facts.Bookings)
        {
            var own = had[booking.Id].Select(seat => (seat.Offering, seat.Seat, seat.Leg)).ToHashSet();
            var due = booking.Status == "CONFIRMED" ? Places(booking).ToHashSet() : [];
            var reserved = had[booking.Id].Where(seat => seat.Until is null).Select(seat => (seat.Offering, seat.Seat, seat.Leg));
            foreach (var missing in due.Except(reserved))
                yield return new Violation(2, booking.Id, $"It is CONFIRMED, and {Name(missing)} is not its own.");
            if (booking.IsFinal && !(booking.IsParked && booking.OwesOf("seats")))
            {
                foreach (var kept in own.Except(due))
                    yield return new Violation(2, booking.Id, $"It is {booking.Status}, and keeps {Name(kept)}.");
            }
        }

        foreach (var stray in had.Where(group => facts.Bookings.All(booking => booking.Id != group.Key)))
            yield return new Violation(2, stray.Key, "There is no such booking, and it has seats.");
    }

    private static bool Owns(BookingFact booking) => booking.Status == "CONFIRMED" || Owning.Contains(booking.Phase);

    private static IEnumerable<(string Offering, string Seat, int Leg)> Places(BookingFact booking) =>
        from seat in booking.Seats
        from leg in Enumerable.Range(booking.Legs.First, booking.Legs.Last - booking.Legs.First + 1)
        select (booking.Offering ?? string.Empty, seat, leg);

    private static string Name((string Offering, string Seat, int Leg) place) => $"seat {place.Seat} of {place.Offering}, leg {place.Leg}";
}
