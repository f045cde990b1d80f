using System.Globalization;

namespace StepBooking.Functions;

/// <summary>The environment of this function. Only <see cref="Startup"/> reads it; each function is given only what it needs.</summary>
/// <param name="read">Reads a variable; null when it is not set.</param>
public sealed class StepEnvironment(Func<string, string?> read)
{
    private const int UsualClientTimeout = 3;
    private const int UsualPaymentTimeout = 8;
    private const int UsualNoticeTimeout = 5;
    private const int UsualApprovalHours = 24;

    /// <summary>The one table's name.</summary>
    public string TableName => Required("TABLE_NAME");

    /// <summary>The state machine that books.</summary>
    public string BookingStateMachineArn => Required("BOOKING_STATE_MACHINE_ARN");

    /// <summary>The state machine that cancels what is confirmed.</summary>
    public string CancellationStateMachineArn => Required("CANCELLATION_STATE_MACHINE_ARN");

    /// <summary>The state machine that finishes what another left.</summary>
    public string RecoveryStateMachineArn => Required("RECOVERY_STATE_MACHINE_ARN");

    /// <summary>The secret with the payment gateway's address and key.</summary>
    public string PaymentSecretArn => Required("PAYMENT_SECRET_ARN");

    /// <summary>Whom e-mail comes from.</summary>
    public string EmailSender => Required("EMAIL_SENDER");

    /// <summary>The secret with the e-mail settings; null where mail goes by SES, without more ado.</summary>
    public string? EmailSecretArn => read("EMAIL_SECRET_ARN") is { Length: > 0 } arn ? arn : null;

    /// <summary>The queue of work that waits for an operator.</summary>
    public string ParkedQueueUrl => Required("PARKED_QUEUE_URL");

    /// <summary>The stage, as metrics name it.</summary>
    public string Stage => Required("STAGE");

    /// <summary>The queue of what providers are told.</summary>
    public string BookingRequestQueueUrl => Required("SQS_BOOKING_REQUEST_QUEUE_URL");

    /// <summary>The queue of what is confirmed after a provider accepted it.</summary>
    public string BookingConfirmationQueueUrl => Required("SQS_BOOKING_CONFIRMATION_QUEUE_URL");

    /// <summary>This function, by name.</summary>
    public string FunctionName => read("ANNOTATIONS_HANDLER") is { Length: > 0 } name ? name : "StepBooking";

    /// <summary>The bus of booking events, by name.</summary>
    public string EventBusName => Required("EVENT_BUS_NAME");

    /// <summary>The queue whose messages this function is handed.</summary>
    public string SourceQueueUrl => Required("SOURCE_QUEUE_URL");

    /// <summary>The topic of price changes.</summary>
    public string PriceChangeTopicArn => Required("PRICE_CHANGE_TOPIC_ARN");

    /// <summary>What new tickets are priced in, ISO 4217.</summary>
    public string TicketCurrency => Required("TICKET_CURRENCY");

    /// <summary>The dead-letter queues that operators look after, as JSON.</summary>
    public string DeadLetterBoxes => Required("DEAD_LETTER_QUEUES");

    /// <summary>How long a provider has to accept a booking, at most.</summary>
    public TimeSpan ApprovalLimit => TimeSpan.FromHours(Whole("APPROVAL_HOURS", UsualApprovalHours));

    /// <summary>How long one attempt of an AWS client may take; e-mail and SMS have their own.</summary>
    public TimeSpan ClientTimeout => Seconds("CLIENT_TIMEOUT_SECONDS", UsualClientTimeout);

    /// <summary>How long one request to the payment gateway may take.</summary>
    public TimeSpan PaymentTimeout => Seconds("PAYMENT_TIMEOUT_SECONDS", UsualPaymentTimeout);

    /// <summary>How long sending one e-mail or SMS may take; it is never sent twice.</summary>
    public TimeSpan NoticeTimeout => Seconds("NOTICE_TIMEOUT_SECONDS", UsualNoticeTimeout);

    private TimeSpan Seconds(string name, int usual) => TimeSpan.FromSeconds(Whole(name, usual));

    private int Whole(string name, int usual) =>
        int.TryParse(read(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    private string Required(string name) =>
        read(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"The environment variable {name} is not set.");
}
