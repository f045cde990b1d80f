using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Gives back a captured payment, in one or more parts, never more than was captured.</summary>
internal static class Refunding
{
    internal static Outcome Execute(Exchange exchange)
    {
        var parameters = exchange.Parameters;
        var id = parameters.RequiredText("payment_intent");
        var asked = parameters.Amount("amount");
        var reason = parameters.Choice("reason", "duplicate", "fraudulent", "requested_by_customer");
        var metadata = parameters.Metadata();
        parameters.NothingElse();

        var payment = exchange.Payment(id, "payment_intent");
        if (payment.Status != PaymentStatus.Succeeded)
        {
            return Errors.UnexpectedState(payment, "refund", payment);
        }

        if (payment.Net == 0)
        {
            return Refused("charge_already_refunded", "The payment has been refunded already.", null);
        }

        var amount = asked ?? payment.Net;
        if (amount > payment.Net)
        {
            return Refused("amount_too_large", $"Refund amount ({amount}) is greater than what is left ({payment.Net}).", "amount");
        }

        if (payment.PaymentMethod == TestPaymentMethods.RefundOutage)
        {
            return new Outcome(503, Errors.Body("api_error", null, "The gateway is not available."), payment) { Kept = false };
        }

        var refund = new RefundRecord($"re_{Guid.NewGuid():N}", amount, exchange.Now, reason, metadata)
        {
            Failed = IsFirst(payment, TestPaymentMethods.RefundFails),
        };
        return new Outcome(200, RefundJson.Of(payment, refund), payment with { Refunds = [.. payment.Refunds, refund] })
        {
            Unanswered = IsFirst(payment, TestPaymentMethods.RefundTimeoutAfter),
        };
    }

    private static bool IsFirst(PaymentRecord payment, string method) => payment.PaymentMethod == method && payment.Refunds.Count == 0;

    private static Outcome Refused(string code, string message, string? parameter) =>
        new(400, Errors.Body(Errors.InvalidRequest, code, message, parameter));
}
