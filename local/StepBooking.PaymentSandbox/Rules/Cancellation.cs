using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Cancels a payment that is not captured, for ever: whatever comes later for it is refused.</summary>
internal static class Cancellation
{
    internal static Outcome Execute(Exchange exchange)
    {
        var reason = exchange.Parameters.Choice("cancellation_reason", "duplicate", "fraudulent", "requested_by_customer", "abandoned");
        exchange.Parameters.NothingElse();
        var payment = exchange.Payment();
        if (payment.Status is PaymentStatus.Succeeded or PaymentStatus.Canceled or PaymentStatus.Processing)
        {
            return Errors.UnexpectedState(payment, "cancel", payment);
        }

        var canceled = payment.To(PaymentStatus.Canceled, exchange.Now, "cancel") with { CancellationReason = reason };
        return new Outcome(200, PaymentJson.Of(canceled), canceled);
    }
}
