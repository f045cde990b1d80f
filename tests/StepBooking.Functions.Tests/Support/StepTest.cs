using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Steps;

namespace StepBooking.Functions.Tests.Support;

/// <summary>A test of a step, on a desk of its own.</summary>
public abstract class StepTest : IAsyncLifetime
{
    private static readonly Reason Declined = new("declined", "paymentMethod", "The payment was declined: generic_decline.");

    private protected StepDesk Desk { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Desk = await StepDesk.OpenAsync();

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

    /// <summary>A booking that waits for its provider, who is still to be asked.</summary>
    private protected Task<StepInput> AwaitingAsync() => ReservedAsync(Inputs.Visit());

    /// <summary>A booking past the pivot, or at its provider if that must accept it.</summary>
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
        input = (await HeldAsync(input)).After("ProcessPayment", "PaymentDeclined", Declined);
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

    /// <summary>Makes a call several times at once.</summary>
    /// <returns>What each call threw; null where it threw nothing.</returns>
    private protected static Task<Exception?[]> AtOnceAsync(int times, Func<Task> call) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => Record.ExceptionAsync(call)))!;

    private protected Task<Booking> BookingOf(StepInput input) => Desk.BookingAsync(input.BookingId!);

    private static StopOrder StopOf(StepInput input) => new()
    {
        BookingId = input.BookingId!,
        Request = Bookings.Requests.ExecutionInput.Read(input.Input).Fingerprint,
        Why = BookingStatus.Rejected,
        Reason = Declined,
    };
}
