namespace StepBooking.PaymentSandbox;

/// <summary>
/// The payment methods that the sandbox knows, and so what happens to a payment: the first four have the market leader's
/// names, the <c>pm_sandbox_…</c> ones are our own. Any other name is refused when it is given.
/// </summary>
public static class TestPaymentMethods
{
    /// <summary>Everything succeeds.</summary>
    public const string Visa = "pm_card_visa";

    /// <summary>Confirming is declined: 402, <c>card_declined</c>, decline code <c>generic_decline</c>.</summary>
    public const string Declined = "pm_card_chargeDeclined";

    /// <summary>Confirming is declined: 402, <c>card_declined</c>, decline code <c>insufficient_funds</c>.</summary>
    public const string InsufficientFunds = "pm_card_chargeDeclinedInsufficientFunds";

    /// <summary>Confirming ends in <c>requires_action</c>, every time: there is nobody here to authenticate.</summary>
    public const string AuthenticationRequired = "pm_card_authenticationRequired";

    /// <summary>The first confirm has no effect and no answer; the next succeeds.</summary>
    public const string TimeoutBefore = "pm_sandbox_timeoutBefore";

    /// <summary>The first confirm takes effect and has no answer; asking again with its key is answered.</summary>
    public const string TimeoutAfter = "pm_sandbox_timeoutAfter";

    /// <summary>The first <see cref="OutageCalls"/> confirms are answered 503; the next succeeds.</summary>
    public const string Outage = "pm_sandbox_outage";

    /// <summary>Every confirm is answered 503.</summary>
    public const string OutageForever = "pm_sandbox_outageForever";

    /// <summary>Confirming succeeds; capturing is refused and cancels the payment.</summary>
    public const string CaptureRefused = "pm_sandbox_captureRefused";

    /// <summary>Confirming ends in <c>processing</c>; <see cref="ProcessingTime"/> later the payment is authorised.</summary>
    public const string Processing = "pm_sandbox_processing";

    /// <summary>The first refund is answered as <c>failed</c> and gives nothing back; the next succeeds.</summary>
    public const string RefundFails = "pm_sandbox_refundFails";

    /// <summary>The first refund takes effect and has no answer; the list of refunds has it.</summary>
    public const string RefundTimeoutAfter = "pm_sandbox_refundTimeoutAfter";

    /// <summary>Every refund is answered 503.</summary>
    public const string RefundOutage = "pm_sandbox_refundOutage";

    /// <summary>How many confirms an outage lasts.</summary>
    public const int OutageCalls = 2;

    /// <summary>How long a payment is in processing: shorter than what five retries wait for, 15 s on average.</summary>
    public static readonly TimeSpan ProcessingTime = TimeSpan.FromSeconds(5);

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Visa, Declined, InsufficientFunds, AuthenticationRequired,
        TimeoutBefore, TimeoutAfter, Outage, OutageForever, CaptureRefused, Processing,
        RefundFails, RefundTimeoutAfter, RefundOutage,
    };
}
