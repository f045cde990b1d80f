using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Captures the whole of an authorised payment, once.</summary>
internal static class Capture
{
    internal static Outcome Execute(Exchange exchange)
    {
        exchange.Parameters.NothingElse();
        var payment = exchange.Payment();
        if (payment.Status != PaymentStatus.RequiresCapture)
        {
            return Errors.UnexpectedState(payment, "capture", payment);
        }

        if (payment.PaymentMethod == TestPaymentMethods.CaptureRefused)
        {
            var refused = payment.To(PaymentStatus.Canceled, exchange.Now, "capture") with { CancellationReason = "automatic" };
            return Errors.UnexpectedState(refused, "capture", refused);
        }

        var captured = payment.To(PaymentStatus.Succeeded, exchange.Now, "capture");
        return new Outcome(200, PaymentJson.Of(captured), captured);
    }
}
