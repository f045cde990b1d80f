using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.SQS;
using Constructs;

namespace StepBooking.Infra.Operations;

/// <summary>The queue of bookings that only a person can finish.</summary>
public sealed class ParkedWork : Construct
{
    private const double Hour = 60 * 60;

    /// <summary>Declares the queue: it keeps a message as long as an execution can be redriven.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="alarms">Who is told.</param>
    public ParkedWork(Construct scope, string id, StageName stage, OperatorAlarms alarms)
        : base(scope, id)
    {
        Queue = new Queue(this, "Queue", new QueueProps
        {
            QueueName = stage.NameOf("parked"),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        alarms.AlarmOn(
            "parked",
            Messages(),
            threshold: 1,
            "A booking or a notice is parked: it still owes something. Read the queue, put the cause right, redrive its execution.");
        alarms.AlarmOn(
            "parked-too-long",
            OldestAge(stage),
            threshold: Hour,
            "The oldest parked work waits for more than an hour. The runbook, docs/operations.md, says what to do with it.");
    }

    /// <summary>The queue itself.</summary>
    public Queue Queue { get; }

    // Told by the table, not the queue: a message can be read and deleted while its booking still waits.
    private static Metric OldestAge(StageName stage) => new(new MetricProps
    {
        Namespace = "StepBooking",
        MetricName = "OldestParkedSeconds",
        DimensionsMap = new Dictionary<string, string> { ["Stage"] = stage.ToString() },
        Statistic = "Maximum",
        Period = Duration.Minutes(5),
        Unit = Unit.SECONDS,
    });

    // Counted, not aged: SQS leaves out of a queue's age what has been received more than three times.
    private MathExpression Messages() => new(new MathExpressionProps
    {
        Expression = "waiting + received",
        Label = "parked",
        Period = Duration.Minutes(5),
        UsingMetrics = new Dictionary<string, IMetric>
        {
            ["waiting"] = Queue.MetricApproximateNumberOfMessagesVisible(OperatorAlarms.FiveMinutes("Maximum")),
            ["received"] = Queue.MetricApproximateNumberOfMessagesNotVisible(OperatorAlarms.FiveMinutes("Maximum")),
        },
    });
}
