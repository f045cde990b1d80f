using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.StepFunctions;
using Constructs;

namespace StepBooking.Infra.Operations;

/// <summary>
/// One page of CloudWatch: which alarms ring, what callers are answered, how sagas end, which functions fail, what the store does, and
/// what is parked.
/// </summary>
public sealed class OperatorDashboard : Construct
{
    private const double Whole = 24;
    private const double Half = 12;

    /// <summary>Declares the page.</summary>
    /// <param name="scope">The stack.</param>
    /// <param name="id">The construct's id.</param>
    /// <param name="stage">The stage, whose functions are shown.</param>
    /// <param name="alarms">The alarms.</param>
    /// <param name="surroundings">The API, the saga, the table and the parked work.</param>
    public OperatorDashboard(Construct scope, string id, StageName stage, OperatorAlarms alarms, DashboardSubjects surroundings)
        : base(scope, id)
    {
        var page = new Dashboard(this, "Dashboard", new DashboardProps { DashboardName = stage.NameOf("operations") });
        page.AddWidgets(new AlarmStatusWidget(new AlarmStatusWidgetProps { Title = "Alarms", Width = Whole, Alarms = [.. alarms.All] }));
        page.AddWidgets(
            Graph("Calls and errors", surroundings.Api.MetricCount(Sum), surroundings.Api.MetricClientError(Sum), surroundings.Api.MetricServerError(Sum)),
            Graph("Latency, ms", surroundings.Api.MetricLatency(Of("p50")), surroundings.Api.MetricLatency(Of("p95"))));
        page.AddWidgets(Sagas(surroundings.Saga), Functions(stage));
        page.AddWidgets(Store(surroundings.Table), Graph("Parked", surroundings.Parked.Queue.MetricApproximateNumberOfMessagesVisible(Of("Maximum"))));
    }

    private static MetricOptions Sum => Of("Sum");

    private static MetricOptions Of(string statistic) => OperatorAlarms.FiveMinutes(statistic);

    private static GraphWidget Graph(string title, params IMetric[] metrics) =>
        new(new GraphWidgetProps { Title = title, Width = Half, Left = metrics });

    private static GraphWidget Sagas(StateMachine saga) => Graph(
        "Bookings", saga.MetricStarted(Sum), saga.MetricSucceeded(Sum), saga.MetricFailed(Sum), saga.MetricTimedOut(Sum), saga.MetricAborted(Sum));

    /// <summary>Found by name, so that a function declared tomorrow is on the page too.</summary>
    private static GraphWidget Functions(StageName stage) => Graph(
        "Errors of functions",
        new MathExpression(new MathExpressionProps
        {
            Expression = $"SEARCH('{{AWS/Lambda,FunctionName}} MetricName=\"Errors\" \"{stage.NameOf(string.Empty)}\"', 'Sum', 300)",
            Label = string.Empty,
            UsingMetrics = new Dictionary<string, IMetric>(),
            Period = Duration.Minutes(5),
        }));

    private static GraphWidget Store(Table table) => Graph(
        "Store, units",
        table.MetricConsumedReadCapacityUnits(Sum),
        table.MetricConsumedWriteCapacityUnits(Sum),
        table.MetricUserErrors(Sum));
}
