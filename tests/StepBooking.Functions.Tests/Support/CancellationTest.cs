using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Support;

/// <summary>A test of a cancellation's steps.</summary>
public abstract class CancellationTest : StepTest
{
    private protected const string First = "00000000000a";
    private protected const string Second = "00000000000b";

    /// <summary>A cancellation of a booking, asked for: of some seats, or of all.</summary>
    private protected async Task<StepInput> AskAsync(StepInput booking, string id = First, params string[] seats)
    {
        var asked = new Cancellation(id, Desk.Clock.GetUtcNow(), "alice", seats.Length == 0 ? null : seats, null, null);
        await Desk.Store.AskCancellationAsync(await BookingOf(booking), asked);
        return new StepInput
        {
            BookingId = booking.BookingId,
            Execution = CancellationExecution.NameOf(booking.BookingId!, id),
            Cancellation = id,
        };
    }

    /// <summary>A cancellation of a confirmed booking of which the customer was told, decided: it owes all that it causes.</summary>
    private protected async Task<StepInput> DecidedAsync(StepInput? booking = null, params string[] seats)
    {
        booking = await ConfirmedAsync(booking);
        await Desk.Store.SettleAsync(await BookingOf(booking), Debt.Note);
        var input = await AskAsync(booking, First, seats);
        Assert.Equal("decided", (await Desk.BeginCancellation.BeginCancellation(input, Desk.Context)).Answer);
        return input;
    }
}
