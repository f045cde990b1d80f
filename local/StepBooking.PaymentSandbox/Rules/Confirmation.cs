using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Authorises a payment, or whatever its payment method is there to show.</summary>
internal static class Confirmation
{
    internal static Outcome Execute(Exchange exchange)
    {
        var method = exchange.Parameters.PaymentMethod();
        exchange.Parameters.NothingElse();
        var payment = exchange.Payment();
        method ??= payment.PaymentMethod;
        if (!IsOpen(payment) || method is null)
        {
            return Errors.UnexpectedState(payment, "confirm", payment);
        }

        payment = payment with { PaymentMethod = method, Confirms = payment.Confirms + 1, DeclineCode = null };
        return method switch
        {
            TestPaymentMethods.Declined => Decline(payment, exchange.Now, "generic_decline"),
            TestPaymentMethods.InsufficientFunds => Decline(payment, exchange.Now, "insufficient_funds"),
            TestPaymentMethods.AuthenticationRequired => Go(payment, exchange.Now, PaymentStatus.RequiresAction),
            TestPaymentMethods.Processing => Go(payment, exchange.Now, PaymentStatus.Processing),
            TestPaymentMethods.TimeoutBefore when payment.Confirms == 1 => Nothing(payment),
            TestPaymentMethods.TimeoutAfter when payment.Confirms == 1 =>
                Go(payment, exchange.Now, PaymentStatus.RequiresCapture) with { Unanswered = true },
            TestPaymentMethods.Outage when payment.Confirms <= TestPaymentMethods.OutageCalls => Unavailable(payment),
            TestPaymentMethods.OutageForever => Unavailable(payment),
            _ => Go(payment, exchange.Now, PaymentStatus.RequiresCapture),
        };
    }

    private static bool IsOpen(PaymentRecord payment) =>
        payment.Status is PaymentStatus.RequiresConfirmation or PaymentStatus.RequiresPaymentMethod or PaymentStatus.RequiresAction;

    private static Outcome Go(PaymentRecord payment, DateTimeOffset now, string status)
    {
        var changed = payment.To(status, now, "confirm");
        return new Outcome(200, PaymentJson.Of(changed), changed);
    }

    private static Outcome Decline(PaymentRecord payment, DateTimeOffset now, string code)
    {
        var changed = payment.To(PaymentStatus.RequiresPaymentMethod, now, "confirm") with { PaymentMethod = null, DeclineCode = code };
        var error = PaymentJson.Decline(code);
        error["payment_intent"] = PaymentJson.Of(changed);
        return new Outcome(402, new() { ["error"] = error }, changed);
    }

    private static Outcome Nothing(PaymentRecord payment) => new(200, [], payment) { Kept = false, Unanswered = true };

    private static Outcome Unavailable(PaymentRecord payment) =>
        new(503, Errors.Body("api_error", null, "The gateway is not available."), payment) { Kept = false };
}
