using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SNS.Subscriptions;
using Amazon.CDK.AWS.SQS;
using Constructs;
using StepBooking.Infra.Functions;
using StepBooking.Infra.Operations;

namespace StepBooking.Infra.Tickets;

/// <summary>
/// The topic of price changes, one a stage, and its one subscriber. What SNS cannot hand over, and what the subscriber then fails on, waits
/// in one dead-letter queue.
/// </summary>
public sealed class PriceChanges : Construct
{
    private const string Handler = "PriceChangeEventHandler";
    private readonly StageName stage;
    private readonly OperatorAlarms alarms;

    /// <summary>Declares the topic, the queue and the alarms.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="alarms">Who is told.</param>
    public PriceChanges(Construct scope, string id, StageName stage, OperatorAlarms alarms)
        : base(scope, id)
    {
        this.stage = stage;
        this.alarms = alarms;
        Topic = new Topic(this, "Topic", new TopicProps
        {
            TopicName = stage.NameOf("price-changes"),
            DisplayName = $"Price changes, {stage}",
        });
        Queue = new Queue(this, "DeadLetters", new QueueProps
        {
            QueueName = stage.NameOf("price-changes-dead-letters"),
            RetentionPeriod = Duration.Days(14),
            Encryption = QueueEncryption.SQS_MANAGED,
        });
        alarms.AlarmOn(
            "price-changes-dead-letters",
            new DeadLetterBox("price-changes", Queue, null),
            "A price change was not processed. Put the cause right, and set the price again to the one it has: that announces it anew.");
        Count(
            "price-changes-unpublished",
            "PriceChangesUnpublished",
            "A price changed and could not be announced. Set the price again to the one it has: that announces it anew.");
        Count(
            "price-events-refused",
            "PriceEventsRefused",
            "A message on the topic of price changes is no event of one. The handler's log says why; look who else publishes there.");
    }

    /// <summary>The topic.</summary>
    public Topic Topic { get; }

    /// <summary>What was not processed.</summary>
    public Queue Queue { get; }

    /// <summary>Subscribes the handler, to the events that ask for processing alone: not to those that tell of it.</summary>
    /// <param name="functions">The functions.</param>
    public void Subscribe(BookingFunctions functions)
    {
        var handler = functions.Named(Handler, nameof(PriceChanges)).Function;
        Topic.AddSubscription(new LambdaSubscription(handler, new LambdaSubscriptionProps
        {
            DeadLetterQueue = Queue,
            FilterPolicy = new Dictionary<string, SubscriptionFilter>
            {
                ["eventType"] = SubscriptionFilter.StringFilter(new StringConditions { Allowlist = ["PriceChangeInitiated"] }),
            },
        }));

        // SNS has done its part once Lambda has the event: what the function then fails on, three times, Lambda keeps.
        ((CfnFunction)handler.Node.DefaultChild!).DeadLetterConfig = new CfnFunction.DeadLetterConfigProperty { TargetArn = Queue.QueueArn };
        handler.AddToRolePolicy(Permissions.Allow([Queue.QueueArn], "sqs:SendMessage"));
    }

    private void Count(string name, string metric, string meaning) => alarms.AlarmOn(
        name,
        new Metric(new MetricProps
        {
            Namespace = "StepBooking",
            MetricName = metric,
            DimensionsMap = new Dictionary<string, string> { ["Stage"] = stage.ToString() },
            Statistic = "Sum",
            Period = Duration.Minutes(5),
            Unit = Unit.COUNT,
        }),
        threshold: 1,
        meaning);
}
