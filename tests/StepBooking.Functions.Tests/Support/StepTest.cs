using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Support;

/// <summary>A test of a step, on a desk of its own.</summary>
public abstract class StepTest : IAsyncLifetime
{
    private protected StepDesk Desk { get; private set; } = null!;

    public async Task InitializeAsync() => Desk = await StepDesk.OpenAsync();

    public async Task DisposeAsync() => await Desk.DisposeAsync();

    /// <summary>A booking, held.</summary>
    private protected async Task<StepInput> HeldAsync(StepInput? input = null)
    {
        input ??= Inputs.Train();
        await Desk.CheckAvailability.CheckAvailability(input, Desk.Context);
        return input;
    }

    /// <summary>A booking, held and authorised.</summary>
    private protected async Task<StepInput> AuthorisedAsync(StepInput? input = null)
    {
        input = await HeldAsync(input);
        await Desk.ProcessPayment.ProcessPayment(input, Desk.Context);
        return input;
    }

    /// <summary>A booking past the pivot.</summary>
    private protected async Task<StepInput> ReservedAsync(StepInput? input = null)
    {
        input = await AuthorisedAsync(input);
        await Desk.ReserveSeats.ReserveSeats(input, Desk.Context);
        return input;
    }

    /// <summary>A booking, captured.</summary>
    private protected async Task<StepInput> CapturedAsync(StepInput? input = null)
    {
        input = await ReservedAsync(input);
        await Desk.CapturePayment.CapturePayment(input, Desk.Context);
        return input;
    }

    /// <summary>A booking, confirmed; its customer is still to be told.</summary>
    private protected async Task<StepInput> ConfirmedAsync(StepInput? input = null)
    {
        input = await CapturedAsync(input);
        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);
        return input;
    }

    /// <summary>A booking that was stopped while it was held, nothing undone yet.</summary>
    private protected async Task<StepInput> StoppedAsync(StepInput? input = null)
    {
        input = (await HeldAsync(input)).After("ProcessPayment", "PaymentDeclined", new Reason("declined", "paymentMethod", "The payment was declined: generic_decline."));
        await Desk.Store.StopAsync(StopOf(input), new Actor("UndoPayment", input.Execution));
        return input;
    }

    /// <summary>A booking that was stopped, undone and closed; its customer is still to be told.</summary>
    private protected async Task<StepInput> ClosedAsync(StepInput? input = null)
    {
        input = await StoppedAsync(input);
        await Desk.UndoPayment.UndoPayment(input, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        await Desk.CloseBooking.CloseBooking(input, Desk.Context);
        return input;
    }

    private protected Task<Booking> BookingOf(StepInput input) => Desk.BookingAsync(input.BookingId!);

    private static StopOrder StopOf(StepInput input) => new()
    {
        BookingId = input.BookingId!,
        Request = Bookings.Requests.ExecutionInput.Read(input.Input).Fingerprint,
        Why = BookingStatus.Rejected,
        Reason = new Reason("declined", "paymentMethod", "The payment was declined: generic_decline."),
    };
}
