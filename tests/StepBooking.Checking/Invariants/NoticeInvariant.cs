using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Invariants;

/// <summary>Invariant 3.</summary>
internal static class NoticeInvariant
{
    /// <summary>The outcome of a notice about a cancellation of what was confirmed.</summary>
    internal const string OfCancellation = "cancellation";

    /// <summary>3: one notice of each outcome, in order; or it is parked and visible.</summary>
    internal static IEnumerable<Violation> EveryOutcomeToldOnce(RecordedFacts facts)
    {
        var told = facts.Notices.ToLookup(notice => notice.Booking);
        foreach (var booking in facts.Bookings.Where(booking => booking.IsFinal))
        {
            var notices = told[booking.Id].ToList();
            var due = Due(booking);
            foreach (var outcome in notices.Select(notice => notice.Outcome).Concat(due.Keys).Distinct())
            {
                var most = due.GetValueOrDefault(outcome);
                var channels = notices.Where(notice => notice.Outcome == outcome).GroupBy(notice => notice.Channel).Select(group => group.Count()).ToList();
                if (channels.Any(count => count > most))
                    yield return new Violation(3, booking.Id, $"It is {booking.Status}, and {outcome} was told {channels.Max()} times, not {most}.");
                if (channels.Sum() < most && !IsExcused(booking, outcome))
                    yield return new Violation(3, booking.Id, $"It is {booking.Status}, and {outcome} was told {channels.DefaultIfEmpty(0).Max()} times, not {most}.");
            }

            if (booking.Status == "CANCELLED" && notices.GroupBy(notice => notice.Channel).Any(channel => IsConfirmedLast([.. channel])))
                yield return new Violation(3, booking.Id, "Its confirmation was told after its cancellation.");
        }
    }

    /// <summary>A confirmation that comes after a part was cancelled is true: it names what is left. After the whole it is not.</summary>
    private static bool IsConfirmedLast(List<NoticeFact> told) =>
        told.FindLastIndex(notice => notice.Outcome == OfCancellation) is >= 0 and var cancelled
        && told.FindLastIndex(notice => notice.Outcome == "CONFIRMED") > cancelled;

    /// <summary>Each outcome that a booking had, and how often it must be told.</summary>
    private static Dictionary<string, int> Due(BookingFact booking)
    {
        var cancelled = booking.Cancellations.Count(each => each.Seats is { Count: > 0 });
        if (booking.WasConfirmed)
            return new() { ["CONFIRMED"] = 1, [OfCancellation] = cancelled };
        return booking.Execution is null ? [] : new() { [booking.Status] = 1 };
    }

    /// <summary>Parked and visible, or a confirmation that its own cancellation overtook.</summary>
    private static bool IsExcused(BookingFact booking, string outcome) =>
        (outcome == "CONFIRMED" && booking is { WasConfirmed: true, Status: "CANCELLED" }) || (booking.IsParked && booking.OwesOf("note"));
}
