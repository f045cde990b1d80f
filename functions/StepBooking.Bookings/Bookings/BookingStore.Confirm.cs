using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string ConfirmIf = "#status = :pending AND #phase = :capturing";

    /// <summary><c>CAPTURING</c> → CONFIRMED under a reference taken before; its customer must be told.</summary>
    /// <returns>The booking as it stands confirmed, by this call or before it.</returns>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It ended otherwise, or is not past the pivot.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<Booking> ConfirmAsync(Booking booking, string reference, Actor actor, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var entry = new TrailEntry(now, booking.Standing, BookingStatus.Confirmed.Text(), actor.Step, null, actor.Execution);
        var write = new BookingWrite(booking.Id, ConfirmIf)
            .Set("#status = :confirmed", ":confirmed", Item.Text(BookingStatus.Confirmed.Text()))
            .Set("#reference = :reference", ":reference", Item.Text(reference))
            .Trail(entry)
            .LookAgain(now, booking.DueAt)
            .Remove("#phase", "#tokens")
            .Owe(Debt.Note)
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":capturing", Item.Text(BookingPhase.Capturing.Text()));
        var answer = await WriteAsync(write, cancellationToken);
        return answer.Written ? answer.Booking! : AnswerConfirm(answer.Booking);
    }

    /// <summary>What a booking answers that cannot be confirmed as it stands.</summary>
    /// <returns>The booking, when it is confirmed already.</returns>
    /// <exception cref="BookingStopped">It was stopped.</exception>
    /// <exception cref="BookingClosed">It ended otherwise, is not past the pivot, or is not there.</exception>
    public static Booking AnswerConfirm(Booking? standing) => standing switch
    {
        { Status: BookingStatus.Confirmed } => standing,
        { Phase: BookingPhase.Undoing } => throw new BookingStopped("The booking was stopped."),
        null => throw new BookingClosed("There is no such booking."),
        _ => throw new BookingClosed($"The booking is {standing.Standing}."),
    };
}
