using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Steps;

/// <summary>One invocation of a step: whose booking it is about, and what is logged of how it ends.</summary>
internal sealed class StepRun
{
    private StepRun(StepInput input, string bookingId, string step)
    {
        BookingId = bookingId;
        Actor = new Actor(step, input.Execution);
        Input = ExecutionInput.Read(input.Input);
        Failure = input.Failure;
        Request = input.Recovery ? null : Input.Fingerprint;
        Tried = input.Recovery ? input.Tried ?? [] : null;
        Cancellation = input.Cancellation;
    }

    /// <summary>The booking.</summary>
    internal string BookingId { get; }

    /// <summary>This step in its execution.</summary>
    internal Actor Actor { get; }

    /// <summary>The execution's input.</summary>
    internal ExecutionInput Input { get; }

    /// <summary>Why the chain runs; null on the way forward.</summary>
    internal StepFailure? Failure { get; }

    /// <summary>The request's fingerprint; null in a recovery, where the row's own counts.</summary>
    internal string? Request { get; }

    /// <summary>What a recovery has tried; null in every other execution.</summary>
    internal IReadOnlyList<string>? Tried { get; }

    /// <summary>The cancellation that the execution is about; null in a booking's own.</summary>
    internal string? Cancellation { get; }

    /// <summary>Runs a step. Whatever it throws leaves a line with the booking's id.</summary>
    /// <exception cref="NotABooking">The execution's name is no booking id.</exception>
    internal static async Task<T> Of<T>(string step, StepInput? input, ILambdaContext context, Func<StepRun, Task<T>> work)
    {
        var bookingId = input?.BookingId ?? string.Empty;
        try
        {
            if (input is null || !Bookings.Requests.BookingId.IsValid(bookingId))
                throw new NotABooking("The execution's name is no booking id.");
            return await work(new StepRun(input, bookingId, step));
        }
        catch (TransientFailure failure)
        {
            var (code, _, detail) = failure.Reason;
            context.Logger.LogWarning("{step} of booking {bookingId} must be tried again: {code}: {detail}", step, bookingId, code, detail);
            throw;
        }
        catch (StepRefusal refusal)
        {
            var (code, _, detail) = refusal.Reason;
            context.Logger.LogInformation("{step} of booking {bookingId} answers {code}: {detail}", step, bookingId, code, detail);
            throw;
        }
        catch (Exception fault)
        {
            context.Logger.LogError(fault, "{step} of booking {bookingId} failed unexpectedly", step, bookingId);
            throw;
        }
    }

    /// <summary>What writing a booking as stopped needs to know, of an execution that died.</summary>
    /// <param name="input">What a step of it would be given.</param>
    /// <param name="step">Who stops it.</param>
    internal static StopOrder OrderOf(StepInput input, string step) => new StepRun(input, input.BookingId ?? string.Empty, step).ToStop();

    /// <summary>What the chain's first write needs to know.</summary>
    internal StopOrder ToStop()
    {
        var failure = FailureReading.Of(Failure);
        var request = failure.Reason.Code == "invalid" ? null : Input.Validate().Value;
        return new StopOrder
        {
            BookingId = BookingId,
            Request = Request,
            Why = failure.Why,
            Reason = failure.Reason,
            FromCapture = failure.FromCapture,
            Customer = Input.UserId.Length == 0 ? null : Input.UserId,
            Execution = Actor.Execution,
            OfferingId = request?.OfferingId,
            Seats = request is null ? [] : SeatsOf(request),
        };
    }

    private static IReadOnlyList<string> SeatsOf(BookingRequest request) =>
        request.BySlot ? [BookingRequest.SeatOfASlot] : [.. request.Seats, .. request.Nights];
}
