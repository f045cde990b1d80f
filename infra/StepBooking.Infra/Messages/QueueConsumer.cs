using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Messages;

/// <summary>
/// A queue, the function that is handed its messages, and the queue of those that it failed on too often, with its alarm. The function
/// says which messages of a batch failed, and when each is to come back: it is told the queue by <c>SOURCE_QUEUE_URL</c>.
/// </summary>
public sealed class QueueConsumer : Construct
{
    /// <summary>A message is out of sight for this many times the function's time: AWS's advice, for a batch that waits to be handled.</summary>
    private const int VisibilityFactor = 6;

    private const double Hour = 60 * 60;

    /// <summary>Declares the queues, the reading and the alarm.</summary>
    /// <param name="scope">The stack, or a part of it.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="props">What they are made from.</param>
    public QueueConsumer(Construct scope, string id, QueueConsumerProps props)
        : base(scope, id)
    {
        var name = $"{props.Name}-dead-letters";
        DeadLetters = new Queue(this, "DeadLetters", new QueueProps
        {
            QueueName = props.Stage.NameOf(name),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        Queue = new Queue(this, "Queue", new QueueProps
        {
            QueueName = props.Stage.NameOf(props.Name),
            RetentionPeriod = props.KeptFor,
            DeliveryDelay = props.Delay,
            VisibilityTimeout = Duration.Seconds(VisibilityFactor * props.Function.TimeoutSeconds),
            Encryption = QueueEncryption.SQS_MANAGED,
            DeadLetterQueue = new DeadLetterQueue { Queue = DeadLetters, MaxReceiveCount = props.Receptions },
        });
        props.Function.MayConsume(Queue);
        _ = new EventSourceMapping(this, "Mapping", new EventSourceMappingProps
        {
            Target = props.Function.Function,
            EventSourceArn = Queue.QueueArn,
            BatchSize = props.BatchSize,
            ReportBatchItemFailures = true,
            MaxConcurrency = props.MostAtOnce,
        });
        props.Alarms.AlarmOn(name, new DeadLetterBox(props.Name, DeadLetters, Queue), props.Meaning);
        props.Alarms.AlarmOn(
            $"{props.Name}-waiting",
            Queue.MetricApproximateAgeOfOldestMessage(OperatorAlarms.FiveMinutes("Maximum")),
            threshold: Hour,
            "A message has waited for an hour and is not even tried: look at the event source mapping, and at the function's concurrency.");
    }

    /// <summary>The queue.</summary>
    public Queue Queue { get; }

    /// <summary>The queue of what the function failed on too often.</summary>
    public Queue DeadLetters { get; }
}
