using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Approvals;

/// <summary>The queue that providers read <c>BOOKING_CREATED</c> from, and the one for what they cannot take.</summary>
public sealed class BookingRequests : Construct
{
    private const int Attempts = 5;

    /// <summary>Declares the queues: a question is kept longer than any provider has to answer it.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="alarms">Who is told of a question that no provider takes.</param>
    public BookingRequests(Construct scope, string id, StageName stage, OperatorAlarms alarms)
        : base(scope, id)
    {
        var untaken = new Queue(this, "Untaken", new QueueProps
        {
            QueueName = stage.NameOf("approval-requests-untaken"),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        Queue = new Queue(this, "Queue", new QueueProps
        {
            QueueName = stage.NameOf("approval-requests"),
            RetentionPeriod = Duration.Hours(ApprovalHours.AuthorisationLife),
            Encryption = QueueEncryption.SQS_MANAGED,
            DeadLetterQueue = new DeadLetterQueue { Queue = untaken, MaxReceiveCount = Attempts },
        });
        alarms.AlarmOn(
            "approval-requests-untaken",
            new DeadLetterBox("approval-requests", untaken, Queue),
            "A provider's side received a question five times and never took it. Put its reader right, and move the messages back.");
    }

    /// <summary>The queue that providers read.</summary>
    public Queue Queue { get; }
}
