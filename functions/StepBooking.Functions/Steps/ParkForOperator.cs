using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Parked;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Steps;

/// <summary>Puts what the chain left before an operator: first the queue, which works when the table does not, then the row.</summary>
/// <param name="store">Bookings.</param>
/// <param name="inbox">The queue of parked work.</param>
/// <param name="metrics">Counts it.</param>
/// <param name="clock">The time.</param>
public sealed class ParkForOperatorFunction(BookingStore store, IOperatorInbox inbox, Metrics metrics, TimeProvider clock)
{
    /// <summary>Stops the booking if that is still to do, and parks what it owes. Of a cancellation it stops nothing.</summary>
    /// <exception cref="QueueUnavailable">The queue could not take it now.</exception>
    /// <exception cref="StoreBusy">The store could not answer now; the queue has it all the same.</exception>
    [LambdaFunction]
    public Task<OutcomeAnswer> ParkForOperator(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(ParkForOperator), input, context, async run =>
        {
            if (run.Cancellation is { } cancellation)
                return await ParkCancellationAsync(run, cancellation, context);
            var (stop, fault) = await TryAsync<StopAnswer>(async () => await store.StopAsync(run.ToStop(), run.Actor));
            if (stop?.Outcome == StopOutcome.AlreadyPlaced)
                return new OutcomeAnswer { Answer = ChainAnswer.Of(StopOutcome.AlreadyPlaced).Answer, Settled = true };
            if (stop?.Booking is { IsSettled: true })
                return OutcomeAnswer.Of(stop.Booking);
            await inbox.SendAsync(ParkedWorkOf.Booking(run, stop?.Booking, clock.GetUtcNow()));
            metrics.Count(Metrics.Parked);
            fault?.Throw();
            await store.ParkAsync(stop!.Booking, run.Tried ?? Debt.OfChain);
            context.Logger.LogWarning("Booking {bookingId} is parked: it owes {owes}", run.BookingId, string.Join(", ", stop.Booking.Owes));
            return OutcomeAnswer.Of(stop.Booking);
        });

    private async Task<OutcomeAnswer> ParkCancellationAsync(StepRun run, string cancellation, ILambdaContext context)
    {
        var (booking, fault) = await TryAsync(() => store.GetAsync(run.BookingId));
        if (booking is not null && OutcomeAnswer.Of(booking, cancellation) is { Settled: true } settled)
            return settled;
        await inbox.SendAsync(ParkedWorkOf.Booking(run, booking, clock.GetUtcNow()));
        metrics.Count(Metrics.Parked);
        fault?.Throw();
        if (booking is null)
            throw new BookingClosed("There is no such booking.");
        await store.ParkAsync(booking, TriedOf(booking));
        context.Logger.LogWarning(
            "Cancellation {cancellation} of booking {bookingId} is parked: it owes {owes}",
            cancellation, run.BookingId, string.Join(", ", booking.Owes));
        return OutcomeAnswer.Of(booking, cancellation);
    }

    /// <summary>Each step of a cancellation pays what any that is decided owes: of two that fail, neither keeps the other in sight.</summary>
    private static List<string> TriedOf(Booking booking) =>
        [.. booking.Cancels.Values.Where(each => each.IsDecided).SelectMany(each => Debt.AllOf(each.Id))];

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown once the queue has the work.")]
    private static async Task<(T? Answer, ExceptionDispatchInfo? Fault)> TryAsync<T>(Func<Task<T?>> call)
        where T : class
    {
        try
        {
            return (await call(), null);
        }
        catch (Exception fault)
        {
            return (null, ExceptionDispatchInfo.Capture(fault));
        }
    }
}
