namespace StepBooking.Infra.Functions;

/// <summary>What a function uses besides the table: each brings its environment variables and its permission.</summary>
[Flags]
public enum Need
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The payment gateway: <c>PAYMENT_SECRET_ARN</c>, and <c>PAYMENT_TIMEOUT_SECONDS</c> for one request to it.</summary>
    PaymentSecret = 1,

    /// <summary>E-mail in the sender's name, and SMS: <c>EMAIL_SENDER</c>, and <c>NOTICE_TIMEOUT_SECONDS</c> for sending one.</summary>
    Notices = 2,

    /// <summary>Sending to the queue of parked work: <c>PARKED_QUEUE_URL</c>.</summary>
    ParkedQueue = 4,

    /// <summary>Starting bookings: <c>BOOKING_STATE_MACHINE_ARN</c>.</summary>
    BookingMachine = 8,

    /// <summary>Starting cancellations: <c>CANCELLATION_STATE_MACHINE_ARN</c>.</summary>
    CancellationMachine = 16,

    /// <summary>Starting recoveries: <c>RECOVERY_STATE_MACHINE_ARN</c>.</summary>
    RecoveryMachine = 2048,

    /// <summary>Writing metrics into the log: <c>STAGE</c>, their dimension.</summary>
    Metrics = 1024,

    /// <summary>Answering tasks that wait for their token.</summary>
    TaskAnswers = 64,

    /// <summary>Telling the queue that providers are told from: <c>SQS_BOOKING_REQUEST_QUEUE_URL</c>.</summary>
    BookingRequests = 128,

    /// <summary>Telling what has happened to bookings: <c>EVENT_BUS_NAME</c>.</summary>
    Events = 4096,

    /// <summary>Telling what a clerk wants to happen: <c>EVENT_BUS_NAME</c>.</summary>
    ClerkEvents = 8192,

    /// <summary>Telling the queue of what is confirmed: <c>SQS_BOOKING_CONFIRMATION_QUEUE_URL</c>.</summary>
    BookingConfirmations = 131072,

    /// <summary>How long a provider has: <c>APPROVAL_HOURS</c>.</summary>
    ApprovalLimit = 256,

    /// <summary>Pricing tickets: <c>TICKET_CURRENCY</c>.</summary>
    TicketCurrency = 1 << 20,

    /// <summary>Publishing price changes: <c>PRICE_CHANGE_TOPIC_ARN</c>.</summary>
    PriceChanges = 1 << 21,
}
