namespace StepBooking.Checking.Facts;

/// <summary>Tells what is under way from what is at rest.</summary>
public static class Movement
{
    /// <summary>The bookings for which an execution is running: their own, a cancellation or a recovery.</summary>
    /// <param name="facts">The facts.</param>
    public static IReadOnlySet<string> UnderWay(this RecordedFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var running = facts.Executions
            .Where(execution => execution.Status is "RUNNING" or "PENDING_REDRIVE")
            .Select(execution => execution.Name)
            .ToList();
        return facts.Bookings.Select(booking => booking.Id).Where(id => running.Any(name => IsOf(name, id))).ToHashSet();
    }

    /// <summary>The facts without the bookings under way, and without what is known of those.</summary>
    /// <param name="facts">The facts.</param>
    public static RecordedFacts AtRest(this RecordedFacts facts)
    {
        var moving = facts.UnderWay();
        return facts with
        {
            Bookings = [.. facts.Bookings.Where(booking => !moving.Contains(booking.Id))],
            Seats = [.. facts.Seats.Where(seat => !moving.Contains(seat.Booking))],
            Payments = [.. facts.Payments.Where(payment => payment.Booking is null || !moving.Contains(payment.Booking))],
            Notices = [.. facts.Notices.Where(notice => !moving.Contains(notice.Booking))],
            Answers = [.. facts.Answers.Where(answer => !moving.Contains(answer.Booking))],
        };
    }

    private static bool IsOf(string execution, string booking) =>
        execution.StartsWith(booking, StringComparison.Ordinal) && (execution.Length == booking.Length || execution[booking.Length] == '-');
}
