using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Approvals;

/// <summary>The queues of what providers are told and of what is confirmed: reader, retries, dead letters, alarm.</summary>
public sealed class SlotQueuesTests
{
    private const int Day = 24 * 60 * 60;

    public static TheoryData<string, string, string> Queues => new()
    {
        { "Requests", "approval-requests", "TellProvider" },
        { "Confirmations", "booking-confirmations", "TellConfirmed" },
    };

    [Theory]
    [MemberData(nameof(Queues))]
    public void A_message_is_retried_five_times_and_then_kept(string queue, string name, string function)
    {
        Assert.NotEmpty(function);
        var properties = Resource.At($"Slots/{queue}/Queue").Properties;
        var dead = Resource.At($"Slots/{queue}/DeadLetters").Properties;

        Assert.Equal($"stepbooking-dev-{name}", Readable.Of(properties["QueueName"]));
        Assert.Equal(1 + 5, properties["RedrivePolicy"]!["maxReceiveCount"]!.GetValue<int>());
        Assert.Equal($"<Slots/{queue}/DeadLetters>.Arn", Readable.Of(properties["RedrivePolicy"]!["deadLetterTargetArn"]));
        Assert.Equal(6 * 15, properties["VisibilityTimeout"]!.GetValue<int>());
        Assert.Equal(14 * Day, dead["MessageRetentionPeriod"]!.GetValue<int>());
        Assert.All([properties, dead], each => Assert.True(each["SqsManagedSseEnabled"]!.GetValue<bool>()));
    }

    [Theory]
    [MemberData(nameof(Queues))]
    public void A_function_is_handed_batches_and_says_what_failed(string queue, string name, string function)
    {
        Assert.NotEmpty(name);
        var mapping = Resource.At($"Slots/{queue}/Mapping").Properties;

        Assert.Equal($"<Slots/{queue}/Queue>.Arn", Readable.Of(mapping["EventSourceArn"]));
        Assert.Equal($"<{function}/Function>", Readable.Of(mapping["FunctionName"]));
        Assert.Equal("""["ReportBatchItemFailures"]""", mapping["FunctionResponseTypes"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Queues))]
    public void Operators_are_told_of_dead_letters(string queue, string name, string function)
    {
        Assert.NotEmpty(function);
        var alarm = Resource.At($"Alarms/{name}-dead-letters").Properties;

        Assert.Equal("ApproximateNumberOfMessagesVisible", Readable.Of(alarm["MetricName"]));
        Assert.Equal($"<Slots/{queue}/DeadLetters>.QueueName", Readable.Of(alarm["Dimensions"]![0]!["Value"]));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }

    [Fact]
    public void A_question_is_kept_longer_than_any_provider_has_to_answer_it() => Assert.Equal(
        7 * Day, Resource.At("Slots/Requests/Queue").Properties["MessageRetentionPeriod"]!.GetValue<int>());

    [Fact]
    public void The_saga_tells_of_a_confirmation_first() => Assert.Equal(
        5, Resource.At("Slots/Confirmations/Queue").Properties["DelaySeconds"]!.GetValue<int>());
}
