using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Invariants;

/// <summary>The money's part of invariant 2.</summary>
internal static class MoneyInvariant
{
    /// <summary>2: captured exactly once when confirmed, amount less refunds fixed when cancelled since, else nothing kept and nothing open.</summary>
    internal static IEnumerable<Violation> MoneyIsAsTheStatusSays(RecordedFacts facts)
    {
        var paid = facts.Payments.ToLookup(payment => payment.Booking);
        foreach (var booking in facts.Bookings.Where(booking => booking.IsFinal))
        {
            var payments = paid[booking.Id].ToList();
            if (payments.Any(payment => payment.Captures > 1))
                yield return new Violation(2, booking.Id, "Its payment was captured twice.");
            foreach (var wrong in booking.WasConfirmed ? Confirmed(booking, payments) : Ended(booking, payments))
                yield return new Violation(2, booking.Id, wrong);
        }

        foreach (var stray in paid.Where(group => facts.Bookings.All(booking => booking.Id != group.Key)))
        {
            if (stray.Any(payment => payment.IsOpen || payment.Net != 0))
                yield return new Violation(2, stray.Key ?? "nobody", "There is no such booking, and money was set aside or taken for it.");
        }
    }

    private static IEnumerable<string> Confirmed(BookingFact booking, List<PaymentFact> payments)
    {
        var taken = payments.Count(payment => payment.Captured > 0);
        if (taken != (booking.Amount > 0 ? 1 : 0))
            yield return $"It was confirmed, costs {booking.Amount ?? 0}, and has {taken} captured payments.";
        if (payments.Any(payment => payment.IsOpen))
            yield return "It was confirmed, and an authorisation is still open.";
        var refunded = payments.Sum(payment => payment.Refunds.Sum());
        var fixedRefunds = booking.Cancellations.Sum(each => each.Amount ?? 0);
        var open = booking.IsParked ? booking.Cancellations.Where(each => booking.Owes.Contains("refund:" + each.Id)).Sum(each => each.Amount ?? 0) : 0;
        if (refunded > fixedRefunds || refunded < fixedRefunds - open)
            yield return $"Its cancellations fix refunds of {fixedRefunds}, and {refunded} was refunded.";
    }

    private static IEnumerable<string> Ended(BookingFact booking, List<PaymentFact> payments)
    {
        if (booking.IsParked && booking.Owes.Contains("pay"))
            yield break;
        if (payments.Sum(payment => payment.Net) is var net and not 0)
            yield return $"It is {booking.Status}, and the payee keeps {net}.";
        if (payments.Any(payment => payment.IsOpen))
            yield return $"It is {booking.Status}, and an authorisation is left open.";
        if (booking.Status == "CANCELLED" && payments.Any(payment => payment.Captures > 0))
            yield return "It was cancelled before it was confirmed, so nothing was to be charged, and it was.";
    }
}
