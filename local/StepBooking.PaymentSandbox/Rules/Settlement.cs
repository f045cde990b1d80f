using StepBooking.PaymentSandbox.Ledger;

namespace StepBooking.PaymentSandbox.Rules;

/// <summary>What time alone does to a payment: processing ends, and an authorisation not captured lapses.</summary>
internal static class Settlement
{
    /// <summary>How long an authorisation can be captured.</summary>
    internal static readonly TimeSpan AuthorisationLife = TimeSpan.FromDays(7);

    /// <summary>The payment as it stands at that time; each change is dated when it was due.</summary>
    internal static PaymentRecord At(PaymentRecord payment, DateTimeOffset now)
    {
        if (payment.Status == PaymentStatus.Processing && payment.ChangedAt + TestPaymentMethods.ProcessingTime is var done && done <= now)
        {
            payment = payment.To(PaymentStatus.RequiresCapture, done, "settle");
        }

        if (payment.Status == PaymentStatus.RequiresCapture && payment.ChangedAt + AuthorisationLife is var lapse && lapse <= now)
        {
            payment = payment.To(PaymentStatus.Canceled, lapse, "lapse") with { CancellationReason = "automatic" };
        }

        return payment;
    }
}
