using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string CloseIf = "#request = :mine AND #status = :pending AND #phase = :undoing";

    /// <summary><c>UNDOING</c> → the status that its stop wrote down as <c>why</c>; its customer must be told.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="request">The request's fingerprint; null for a recovery, which takes the row's own.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// <see cref="StopOutcome.Stopped"/> when it has ended so, now or before; <see cref="StopOutcome.Final"/> when it is confirmed;
    /// <see cref="StopOutcome.AlreadyPlaced"/> when it is another request's.
    /// </returns>
    /// <exception cref="BookingNotStopped">Nobody managed to stop it: nothing may be told as ended.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<StopOutcome> CloseAsync(string bookingId, string? request, Actor actor, CancellationToken cancellationToken = default)
    {
        var standing = await GetAsync(bookingId, cancellationToken);
        request ??= standing?.Request ?? throw new BookingNotStopped("There is no such booking.");
        if (standing is not { Phase: BookingPhase.Undoing, Why: { } why } || standing.Request != request)
            return AnswerClose(standing, request);
        var now = Now;
        var write = new BookingWrite(bookingId, CloseIf)
            .Set("#status = #why")
            .Trail(new TrailEntry(now, standing.Standing, why.Text(), actor.Step, standing.Reason?.Code, actor.Execution))
            .LookAgain(now, standing.DueAt)
            .Remove("#phase", "#tokens")
            .Owe(Debt.Note)
            .With(":mine", Item.Text(request))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":undoing", Item.Text(BookingPhase.Undoing.Text()));
        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? StopOutcome.Stopped : AnswerClose(answer.Booking, request);
    }

    private static StopOutcome AnswerClose(Booking? standing, string request)
    {
        if (standing is null)
            throw new BookingNotStopped("There is no such booking yet.");
        if (standing.Request != request)
            return StopOutcome.AlreadyPlaced;
        if (!standing.IsFinal)
            throw new BookingNotStopped($"The booking is {standing.Standing}.");
        return standing.Status == BookingStatus.Confirmed ? StopOutcome.Final : StopOutcome.Stopped;
    }
}
