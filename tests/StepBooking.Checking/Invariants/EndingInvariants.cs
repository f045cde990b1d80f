using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Invariants;

/// <summary>Invariants 4 and 6, and that what the API said stays true.</summary>
internal static class EndingInvariants
{
    private static readonly string[] TurnsBack = ["refused", "technical"];
    private static readonly string?[] Ends = ["CONFIRMED", "REJECTED", "CANCELLED", "EXPIRED"];
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>4: past the pivot a booking goes forward, and does not wait; only the capture itself turns back.</summary>
    internal static IEnumerable<Violation> PastThePivotItGoesForward(RecordedFacts facts)
    {
        foreach (var booking in facts.Bookings)
        {
            var since = booking.Trail.SkipWhile(entry => entry.To != "CAPTURING");
            if (since.FirstOrDefault(entry => entry.To == "UNDOING" && !TurnsBack.Contains(entry.Why)) is { } back)
                yield return new Violation(4, booking.Id, $"It was past the pivot, and was stopped by {back.By} because of {back.Why}.");
            var pivot = booking.Trail.FirstOrDefault(entry => entry.To == "CAPTURING");
            var confirmed = booking.Trail.FirstOrDefault(entry => entry is { From: "CAPTURING", To: "CONFIRMED" });
            if (pivot is not null && confirmed is not null && confirmed.At - pivot.At > Longest)
                yield return new Violation(4, booking.Id, $"It was past the pivot at {pivot.At:u}, and confirmed only at {confirmed.At:u}.");
        }
    }

    /// <summary>4: what was accepted has ended, owing nothing, or is parked and visible.</summary>
    internal static IEnumerable<Violation> NothingAcceptedIsLost(RecordedFacts facts)
    {
        var accepted = facts.Answers.Where(answer => answer.Call == "book" && answer.IsAccepted).Select(answer => answer.Booking);
        foreach (var id in accepted.Distinct().Where(id => facts.Bookings.All(booking => booking.Id != id)))
            yield return new Violation(4, id, "It was accepted, and there is no such booking.");
        foreach (var booking in facts.Bookings.Where(booking => !booking.IsParked))
        {
            if (!booking.IsFinal && (booking.Execution is not null || booking.Until > facts.Now || booking.Phase != "HELD"))
                yield return new Violation(4, booking.Id, $"Nothing runs any more, and it is {booking.Phase}.");
            if (booking.IsFinal && booking.Owes.Count > 0)
                yield return new Violation(4, booking.Id, $"It owes {string.Join(", ", booking.Owes.Order())}, and nobody is to look at it.");
            if (booking.Cancellations.FirstOrDefault(each => each.Seats is null) is { } open && booking.WasConfirmed && booking.Status == "CONFIRMED")
                yield return new Violation(4, booking.Id, $"Its cancellation {open.Id} was accepted and never decided.");
        }
    }

    /// <summary>4: a booking owes only what its status can owe: nobody is asked for one that has ended, and nothing undone of a confirmed one.</summary>
    internal static IEnumerable<Violation> DebtsFitTheStatus(RecordedFacts facts) =>
        from booking in facts.Bookings.Where(booking => booking.IsFinal)
        from debt in booking.Owes
        where debt == "ask" || (booking.WasConfirmed && debt is ("pay" or "seats"))
        select new Violation(4, booking.Id, $"It is {booking.Status}, and owes {debt}, which such a booking never does.");

    /// <summary>What a caller was told of an end is how it ended.</summary>
    internal static IEnumerable<Violation> AnswersStayTrue(RecordedFacts facts)
    {
        foreach (var answer in facts.Answers.Where(answer => answer.IsAccepted && Ends.Contains(answer.Shown)))
        {
            if (facts.Bookings.FirstOrDefault(booking => booking.Id == answer.Booking) is not { } booking)
                continue;
            var isTrue = answer.Shown == booking.Status || (answer.Shown == "CONFIRMED" && booking is { Status: "CANCELLED", WasConfirmed: true });
            if (!isTrue)
                yield return new Violation(4, booking.Id, $"The answer to {answer.Call} said {answer.Shown}, and it is {booking.Status}.");
        }
    }

    /// <summary>6: a recovery of which one attempt was refused makes that attempt again: it takes no second one, and loses nothing past the pivot.</summary>
    internal static IEnumerable<Violation> OneRecoveryIsEnough(RecordedFacts facts)
    {
        foreach (var id in facts.OneRecoveryIsEnough)
        {
            var recoveries = facts.Executions.Count(execution => execution.Name.StartsWith(id + "-r", StringComparison.Ordinal));
            if (recoveries > 1)
                yield return new Violation(6, id, $"One attempt was refused, and it took {recoveries} recoveries.");
            if (facts.Bookings.FirstOrDefault(booking => booking.Id == id) is { WasConfirmed: false } booking && booking.Trail.Any(entry => entry.To == "CAPTURING"))
                yield return new Violation(6, id, $"It was past the pivot, one attempt was refused, and it is {booking.Status}.");
        }
    }

    /// <summary>6: an attempt that was refused is made again, and needs no operator.</summary>
    internal static IEnumerable<Violation> OneRefusedAttemptIsMadeAgain(RecordedFacts facts) =>
        from id in facts.MustNotBeParked
        let booking = facts.Bookings.FirstOrDefault(booking => booking.Id == id)
        where booking is { IsParked: true }
        select new Violation(6, id, $"One attempt was refused, and it is parked, owing {string.Join(", ", booking.Owes.Order())}.");

    /// <summary>6: one transient fault does not keep a booking from being confirmed.</summary>
    internal static IEnumerable<Violation> OneTransientFaultConfirms(RecordedFacts facts) =>
        from id in facts.MustBeConfirmed
        let booking = facts.Bookings.FirstOrDefault(booking => booking.Id == id)
        where booking?.Status != "CONFIRMED"
        select new Violation(6, id, $"One transient fault, and it is {booking?.Status ?? "not there"} instead of CONFIRMED.");
}
