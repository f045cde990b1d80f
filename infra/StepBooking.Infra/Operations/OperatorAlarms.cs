using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.SNS;
using Constructs;

namespace StepBooking.Infra.Operations;

/// <summary>The topic that operators subscribe to, and what is said there.</summary>
public sealed class OperatorAlarms : Construct
{
    private readonly StageName stage;
    private readonly List<IAlarm> all = [];
    private readonly List<DeadLetterBox> boxes = [];

    /// <summary>Declares the topic.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage.</param>
    public OperatorAlarms(Construct scope, string id, StageName stage)
        : base(scope, id)
    {
        this.stage = stage;
        Topic = new Topic(this, "Topic", new TopicProps
        {
            TopicName = stage.NameOf("alarms"),
            DisplayName = $"StepBooking {stage}",
        });
    }

    /// <summary>The topic.</summary>
    public Topic Topic { get; }

    /// <summary>The alarms declared so far.</summary>
    public IReadOnlyList<IAlarm> All => all;

    /// <summary>The queues of messages that were given up, all that were told of until now.</summary>
    public IReadOnlyList<DeadLetterBox> Boxes => boxes;

    /// <summary>Raises an alarm as soon as a queue of messages that were given up has one, and has operators look after it.</summary>
    /// <param name="name">The alarm's name, without the stage.</param>
    /// <param name="box">The queue.</param>
    /// <param name="meaning">What has happened, and what to do.</param>
    public void AlarmOn(string name, DeadLetterBox box, string meaning)
    {
        boxes.Add(box);
        AlarmOn(name, box.Queue.MetricApproximateNumberOfMessagesVisible(FiveMinutes("Maximum")), threshold: 1, meaning);
    }

    /// <summary>Raises an alarm as soon as a metric's five minutes reach a value; no data means that all is well.</summary>
    /// <param name="name">The alarm's name, without the stage.</param>
    /// <param name="metric">The metric, its statistic and period chosen.</param>
    /// <param name="threshold">The least value that is worth waking up for, in the metric's unit.</param>
    /// <param name="meaning">What has happened, and what to do.</param>
    public void AlarmOn(string name, IMetric metric, double threshold, string meaning)
    {
        var alarm = new Alarm(this, name, new AlarmProps
        {
            AlarmName = stage.NameOf(name),
            AlarmDescription = meaning,
            Metric = metric,
            Threshold = threshold,
            EvaluationPeriods = 1,
            ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            TreatMissingData = TreatMissingData.NOT_BREACHING,
        });
        alarm.AddAlarmAction(new SnsAction(Topic));
        all.Add(alarm);
    }

    /// <summary>How a metric is read for an alarm: over five minutes.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <returns>The options.</returns>
    internal static MetricOptions FiveMinutes(string statistic) => new() { Period = Duration.Minutes(5), Statistic = statistic };
}
