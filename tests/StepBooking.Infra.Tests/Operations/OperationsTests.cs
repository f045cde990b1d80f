using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Operations;

public sealed class OperationsTests
{
    /// <summary>What the dashboard's graphs draw, besides the errors of functions, which it searches for.</summary>
    private static readonly string[] Drawn =
    [
        "ApiGateway Count", "ApiGateway 4XXError", "ApiGateway 5XXError", "ApiGateway Latency",
        "States ExecutionsStarted", "States ExecutionsSucceeded", "States ExecutionsFailed", "States ExecutionsTimedOut", "States ExecutionsAborted",
        "DynamoDB ConsumedReadCapacityUnits", "DynamoDB ConsumedWriteCapacityUnits", "DynamoDB UserErrors",
        "SQS ApproximateNumberOfMessagesVisible",
    ];

    [Fact]
    public void Parked_work_is_kept_as_long_as_an_execution_can_be_redriven() => SynthesizedStack.Template.HasResourceProperties(
        "AWS::SQS::Queue",
        new Dictionary<string, object>
        {
            ["QueueName"] = "stepbooking-dev-parked",
            ["MessageRetentionPeriod"] = 14 * 24 * 60 * 60,
            ["SqsManagedSseEnabled"] = true,
        });

    [Theory]
    [InlineData("booking-failed", "ExecutionsFailed")]
    [InlineData("booking-timed-out", "ExecutionsTimedOut")]
    [InlineData("booking-aborted", "ExecutionsAborted")]
    [InlineData("cancellation-failed", "ExecutionsFailed")]
    [InlineData("cancellation-timed-out", "ExecutionsTimedOut")]
    [InlineData("cancellation-aborted", "ExecutionsAborted")]
    [InlineData("recovery-failed", "ExecutionsFailed")]
    [InlineData("recovery-timed-out", "ExecutionsTimedOut")]
    [InlineData("recovery-aborted", "ExecutionsAborted")]
    public void Operators_are_told_of_an_execution_that_did_not_end_well(string name, string metric)
    {
        var alarm = Resource.At($"Alarms/{name}").Properties;

        Assert.Equal(metric, Readable.Of(alarm["MetricName"]));
        Assert.Equal("AWS/States", Readable.Of(alarm["Namespace"]));
        Assert.Equal("Sum", Readable.Of(alarm["Statistic"]));
    }

    [Fact]
    public void Operators_are_told_of_parked_work_however_often_it_was_received()
    {
        var metrics = Resource.At("Alarms/parked").Properties["Metrics"]!.AsArray();

        Assert.Equal(
            ["received: Maximum ApproximateNumberOfMessagesNotVisible of <Parked/Queue>.QueueName",
             "waiting: Maximum ApproximateNumberOfMessagesVisible of <Parked/Queue>.QueueName"],
            metrics.Where(each => each!["MetricStat"] is not null).Select(each => Described(each!)).Order());
        Assert.Equal(
            "waiting + received",
            Readable.Of(Assert.Single(metrics, each => each!["ReturnData"]?.GetValue<bool>() != false)!["Expression"]));
    }

    [Theory]
    [InlineData("parked")]
    [InlineData("booking-failed")]
    [InlineData("booking-timed-out")]
    [InlineData("booking-aborted")]
    [InlineData("cancellation-failed")]
    [InlineData("cancellation-timed-out")]
    [InlineData("cancellation-aborted")]
    [InlineData("recovery-failed")]
    [InlineData("recovery-timed-out")]
    [InlineData("recovery-aborted")]
    [InlineData("recovery-dead-letters")]
    [InlineData("price-changes-dead-letters")]
    [InlineData("price-changes-unpublished")]
    [InlineData("price-events-refused")]
    [InlineData("intake-dead-letters")]
    [InlineData("graphql-errors")]
    [InlineData("waiting-dead-letters")]
    [InlineData("offers-untold")]
    public void One_is_enough_for_an_alarm_and_no_data_is_none(string name)
    {
        var alarm = Resource.At($"Alarms/{name}").Properties;

        Assert.Equal($"stepbooking-dev-{name}", Readable.Of(alarm["AlarmName"]));
        Assert.Equal("GreaterThanOrEqualToThreshold", Readable.Of(alarm["ComparisonOperator"]));
        Assert.Equal("notBreaching", Readable.Of(alarm["TreatMissingData"]));
        Assert.Equal(1, alarm["Threshold"]!.GetValue<int>());
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }

    [Fact]
    public void Operators_are_told_of_work_that_is_parked_for_an_hour()
    {
        var alarm = Resource.At("Alarms/parked-too-long").Properties;

        Assert.Equal(
            ("StepBooking", "OldestParkedSeconds", "Maximum", "Seconds"),
            (Readable.Of(alarm["Namespace"]), Readable.Of(alarm["MetricName"]), Readable.Of(alarm["Statistic"]), Readable.Of(alarm["Unit"])));
        var stage = Assert.Single(alarm["Dimensions"]!.AsArray())!;
        Assert.Equal(("Stage", "dev"), (Readable.Of(stage["Name"]), Readable.Of(stage["Value"])));
        Assert.Equal(3600, alarm["Threshold"]!.GetValue<int>());
        Assert.Equal("notBreaching", Readable.Of(alarm["TreatMissingData"]));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }

    [Fact]
    public void Every_alarm_is_told_on_the_topic() => Assert.All(
        Resource.OfType("AWS::CloudWatch::Alarm"), alarm => Assert.Equal("<Alarms/Topic>", Readable.Of(alarm.Properties["AlarmActions"])));

    [Fact]
    public void Every_queue_that_others_put_their_dead_letters_in_has_an_alarm()
    {
        var dead = DeadLetters.Queues.Select(queue => $"{queue}.QueueName");
        var watched = Resource.OfType("AWS::CloudWatch::Alarm").Select(alarm => Readable.Of(alarm.Properties["Dimensions"]?[0]?["Value"]));

        Assert.Empty(dead.Except(watched));
    }

    [Theory]
    [InlineData("sweep", "SweepFailures", "SweepDue")]
    [InlineData("offers", "OfferFailures", "OfferSeats")]
    public void Operators_are_told_when_a_schedule_fails_again_and_again_or_stands_still(string name, string metric, string function)
    {
        var failures = Resource.At($"Alarms/{name}-failures").Properties;
        var stopped = Resource.At($"Alarms/{name}-stopped").Properties;

        Assert.Equal(
            ("StepBooking", metric, "Sum", "5", "notBreaching"),
            (Readable.Of(failures["Namespace"]), Readable.Of(failures["MetricName"]), Readable.Of(failures["Statistic"]), $"{failures["Threshold"]}", Readable.Of(failures["TreatMissingData"])));
        Assert.Equal(
            ("AWS/Lambda", "Invocations", "LessThanThreshold", "breaching"),
            (Readable.Of(stopped["Namespace"]), Readable.Of(stopped["MetricName"]), Readable.Of(stopped["ComparisonOperator"]), Readable.Of(stopped["TreatMissingData"])));
        Assert.Equal($"<{function}/Function>", Readable.Of(Assert.Single(stopped["Dimensions"]!.AsArray())!["Value"]));
        Assert.Equal(15 * 60, stopped["Period"]!.GetValue<int>() * stopped["EvaluationPeriods"]!.GetValue<int>());
    }

    [Fact]
    public void Operators_are_told_of_calls_that_are_answered_5xx()
    {
        var alarm = Resource.At("Alarms/api-errors").Properties;

        Assert.Equal(("AWS/ApiGateway", "5XXError", "Sum"), (Readable.Of(alarm["Namespace"]), Readable.Of(alarm["MetricName"]), Readable.Of(alarm["Statistic"])));
        Assert.Equal(5, alarm["Threshold"]!.GetValue<int>());
    }

    [Fact]
    public void Operators_are_told_of_a_message_that_nobody_even_tries()
    {
        var read = Resource.OfType("AWS::Lambda::EventSourceMapping").Select(mapping => Readable.Of(mapping.Properties["EventSourceArn"])).ToList();
        var watched = Resource.OfType("AWS::CloudWatch::Alarm")
            .Where(alarm => Readable.Of(alarm.Properties["MetricName"]) == "ApproximateAgeOfOldestMessage")
            .ToDictionary(alarm => Readable.Of(alarm.Properties["Dimensions"]![0]!["Value"]), alarm => alarm.Properties["Threshold"]!.GetValue<int>());

        Assert.NotEmpty(read);
        Assert.All(read, queue => Assert.Equal(3600, watched[queue.Replace(".Arn", ".QueueName", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_dashboard_shows_alarms_calls_sagas_functions_store_and_parked_work()
    {
        var page = Resource.At("Dashboard/Dashboard").Properties;
        var body = Readable.Of(page["DashboardBody"]);

        Assert.Equal("stepbooking-dev-operations", Readable.Of(page["DashboardName"]));
        foreach (var title in (string[])["Alarms", "Calls and errors", "Latency, ms", "Bookings", "Errors of functions", "Store, units", "Parked"])
            Assert.Contains($"\"title\":\"{title}\"", body, StringComparison.Ordinal);
        foreach (var metric in Drawn)
            Assert.Contains("\"AWS/" + metric.Replace(" ", "\",\"", StringComparison.Ordinal) + "\",", body, StringComparison.Ordinal);
        Assert.Contains("""SEARCH('{AWS/Lambda,FunctionName} MetricName=\"Errors\" \"stepbooking-dev-\"'""", body, StringComparison.Ordinal);
        foreach (var alarm in SynthesizedStack.Template.FindResources("AWS::CloudWatch::Alarm").Keys)
            Assert.Contains(alarm, page["DashboardBody"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_payment_secret_is_born_with_an_address_that_exists_nowhere_and_a_random_key()
    {
        var secret = Resource.At("Payment/Secret").Properties;

        Assert.Equal("stepbooking/dev/payment", Readable.Of(secret["Name"]));
        Assert.Equal(
            """{"baseAddress":"https://payments.example.com/"}""",
            Readable.Of(secret["GenerateSecretString"]!["SecretStringTemplate"]));
        Assert.Equal("apiKey", Readable.Of(secret["GenerateSecretString"]!["GenerateStringKey"]));
        Assert.False(secret.ContainsKey("SecretString"));
    }

    [Fact]
    public void Notices_come_from_a_verified_address() => Assert.Equal(
        "bookings@example.com", Readable.Of(Resource.At("Sender/Identity").Properties["EmailIdentity"]));

    private static string Described(JsonNode metric)
    {
        var (name, dimension) = (metric["MetricStat"]!["Metric"]!, metric["MetricStat"]!["Metric"]!["Dimensions"]!.AsArray().Single()!);
        Assert.Equal("AWS/SQS", Readable.Of(name["Namespace"]));
        Assert.Equal("QueueName", Readable.Of(dimension["Name"]));
        Assert.Equal(300, metric["MetricStat"]!["Period"]!.GetValue<int>());
        return $"{metric["Id"]}: {metric["MetricStat"]!["Stat"]} {name["MetricName"]} of {Readable.Of(dimension["Value"])}";
    }
}
