namespace StepBooking.PaymentSandbox.Ledger;

/// <summary>How a payment stands, in the words of the API.</summary>
public static class PaymentStatus
{
    /// <summary>It has no payment method, or the last one was declined.</summary>
    public const string RequiresPaymentMethod = "requires_payment_method";

    /// <summary>It is written down; no money has moved.</summary>
    public const string RequiresConfirmation = "requires_confirmation";

    /// <summary>Its payer has to authenticate.</summary>
    public const string RequiresAction = "requires_action";

    /// <summary>The gateway is at work on it.</summary>
    public const string Processing = "processing";

    /// <summary>It is authorised: money is set aside, for <see cref="Rules.Settlement.AuthorisationLife"/>.</summary>
    public const string RequiresCapture = "requires_capture";

    /// <summary>It is captured.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>It is cancelled, for ever.</summary>
    public const string Canceled = "canceled";
}
