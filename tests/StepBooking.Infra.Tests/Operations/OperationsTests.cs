using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Operations;

public sealed class OperationsTests
{
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
    [InlineData("parked", "ApproximateAgeOfOldestMessage", "AWS/SQS", "Maximum")]
    [InlineData("failed", "ExecutionsFailed", "AWS/States", "Sum")]
    [InlineData("timed-out", "ExecutionsTimedOut", "AWS/States", "Sum")]
    [InlineData("aborted", "ExecutionsAborted", "AWS/States", "Sum")]
    public void Operators_are_told(string name, string metric, string space, string statistic)
    {
        var alarm = Resource.At($"Alarms/{name}").Properties;

        Assert.Equal($"stepbooking-dev-{name}", Readable.Of(alarm["AlarmName"]));
        Assert.Equal(metric, Readable.Of(alarm["MetricName"]));
        Assert.Equal(space, Readable.Of(alarm["Namespace"]));
        Assert.Equal(statistic, Readable.Of(alarm["Statistic"]));
        Assert.Equal("GreaterThanOrEqualToThreshold", Readable.Of(alarm["ComparisonOperator"]));
        Assert.Equal("notBreaching", Readable.Of(alarm["TreatMissingData"]));
        Assert.Equal(1, alarm["Threshold"]!.GetValue<int>());
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }

    [Fact]
    public void There_are_no_other_alarms() => SynthesizedStack.Template.ResourceCountIs("AWS::CloudWatch::Alarm", 4);

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
}
