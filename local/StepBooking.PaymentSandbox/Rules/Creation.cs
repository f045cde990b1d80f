using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>Writes a payment down. No money moves.</summary>
internal static class Creation
{
    internal static Outcome Execute(Exchange exchange)
    {
        var parameters = exchange.Parameters;
        var amount = parameters.Amount("amount") ?? throw Errors.MissingParameter("amount");
        var currency = Currency(parameters.RequiredText("currency"));
        var method = parameters.PaymentMethod();
        if (parameters.Choice("capture_method", "manual") is null)
        {
            throw Errors.MissingParameter("capture_method");
        }

        var metadata = parameters.Metadata();
        parameters.NothingElse();

        var status = method is null ? PaymentStatus.RequiresPaymentMethod : PaymentStatus.RequiresConfirmation;
        var payment = new PaymentRecord
        {
            Id = $"pi_{Guid.NewGuid():N}",
            Amount = amount,
            Currency = currency,
            Status = status,
            PaymentMethod = method,
            Metadata = metadata,
            CreatedAt = exchange.Now,
            Transitions = [new PaymentTransition(null, status, exchange.Now, "create")],
        };
        return new Outcome(200, PaymentJson.Of(payment), payment);
    }

    private static string Currency(string text) => text.Length == 3 && text.All(char.IsAsciiLetter)
        ? text.ToLowerInvariant()
        : throw Errors.InvalidParameter("currency", "parameter_invalid", $"Invalid currency: {text}");
}
