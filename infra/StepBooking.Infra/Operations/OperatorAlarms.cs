using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Amazon.CDK.AWS.Lambda;
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
    public void AlarmOn(string name, IMetric metric, double threshold, string meaning) => Declare(name, new AlarmProps
    {
        AlarmName = stage.NameOf(name),
        AlarmDescription = meaning,
        Metric = metric,
        Threshold = threshold,
        EvaluationPeriods = 1,
        ComparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        TreatMissingData = TreatMissingData.NOT_BREACHING,
    });

    /// <summary>
    /// Watches a function that a schedule runs every minute: raises an alarm when it has not run for a quarter of an hour, and when its
    /// work failed again and again. Such a function ends well though a part of its work failed, so no queue keeps that.
    /// </summary>
    /// <param name="name">What the function does, as the alarms' names begin: <c>sweep</c>.</param>
    /// <param name="function">The function.</param>
    /// <param name="failures">The metric of the stage that counts what failed.</param>
    /// <param name="meaning">What is not done while it fails or stands still.</param>
    public void AlarmOnSchedule(string name, IFunction function, string failures, string meaning)
    {
        AlarmOn(
            $"{name}-failures",
            Counted(failures),
            threshold: 5,
            $"{meaning} Something failed in each of the last runs: the function's log says what.");
        Declare($"{name}-stopped", new AlarmProps
        {
            AlarmName = stage.NameOf($"{name}-stopped"),
            AlarmDescription = $"{meaning} It has not run for 15 minutes: look at its rule, and at the function's concurrency.",
            Metric = function.MetricInvocations(FiveMinutes("Sum")),
            Threshold = 1,
            EvaluationPeriods = 3,
            ComparisonOperator = ComparisonOperator.LESS_THAN_THRESHOLD,
            TreatMissingData = TreatMissingData.BREACHING,
        });
    }

    /// <summary>How a metric is read for an alarm: over five minutes.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <returns>The options.</returns>
    internal static MetricOptions FiveMinutes(string statistic) => new() { Period = Duration.Minutes(5), Statistic = statistic };

    /// <summary>What the functions of the stage count in their logs, over five minutes.</summary>
    /// <param name="name">The metric.</param>
    /// <returns>The metric.</returns>
    internal Metric Counted(string name) => new(new MetricProps
    {
        Namespace = "StepBooking",
        MetricName = name,
        DimensionsMap = new Dictionary<string, string> { ["Stage"] = stage.ToString() },
        Statistic = "Sum",
        Period = Duration.Minutes(5),
        Unit = Unit.COUNT,
    });

    private void Declare(string name, AlarmProps props)
    {
        var alarm = new Alarm(this, name, props);
        alarm.AddAlarmAction(new SnsAction(Topic));
        all.Add(alarm);
    }
}
