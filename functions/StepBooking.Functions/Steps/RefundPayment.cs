using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Steps;

/// <summary>Gives back what cancellations fixed, each once.</summary>
/// <param name="store">Bookings.</param>
/// <param name="refunding">Refunds cancellations.</param>
public sealed class RefundPaymentFunction(BookingStore store, Refunding refunding)
{
    /// <summary>Pays every refund that the booking owes. One that fails does not keep the others waiting.</summary>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    /// <exception cref="GatewayRefused">The gateway refuses for good.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public Task<StepAnswer> RefundPayment(StepInput input, ILambdaContext context) =>
        StepRun.Of(nameof(RefundPayment), input, context, async run =>
        {
            var booking = await store.GetAsync(run.BookingId) ?? throw new BookingClosed("There is no such booking.");
            ExceptionDispatchInfo? first = null;
            foreach (var cancellation in booking.Owing(Debt.RefundOf))
                first = await TryRefundAsync(booking, cancellation) ?? first;
            first?.Throw();
            return StepAnswer.Ok;
        });

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown once the others were tried.")]
    private async Task<ExceptionDispatchInfo?> TryRefundAsync(Booking booking, Cancellation cancellation)
    {
        try
        {
            await refunding.RefundAsync(booking, cancellation);
            await store.SettleAsync(booking, Debt.RefundOf(cancellation.Id));
            return null;
        }
        catch (Exception fault)
        {
            return ExceptionDispatchInfo.Capture(fault);
        }
    }
}
