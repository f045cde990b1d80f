using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Apartments;

public sealed class BookingIntakeTests
{
    private const int Day = 24 * 60 * 60;

    [Fact]
    public void A_request_that_cannot_be_processed_is_put_aside_after_ten_receptions_and_kept()
    {
        var queue = Resource.At("Intake/Queue").Properties;
        var dead = Resource.At("Intake/DeadLetters").Properties;

        Assert.Equal("stepbooking-dev-intake", Readable.Of(queue["QueueName"]));
        Assert.Equal("stepbooking-dev-intake-dead-letters", Readable.Of(dead["QueueName"]));
        Assert.Equal(10, queue["RedrivePolicy"]!["maxReceiveCount"]!.GetValue<int>());
        Assert.Equal("<Intake/DeadLetters>.Arn", Readable.Of(queue["RedrivePolicy"]!["deadLetterTargetArn"]));
        Assert.Equal(14 * Day, dead["MessageRetentionPeriod"]!.GetValue<int>());
        Assert.All([queue, dead], each => Assert.True(each["SqsManagedSseEnabled"]!.GetValue<bool>()));
    }

    [Fact]
    public void The_consumer_gets_batches_of_10_and_reports_which_of_a_batch_failed()
    {
        var mapping = Resource.At("Intake/Mapping").Properties;

        Assert.Equal(10, mapping["BatchSize"]!.GetValue<int>());
        Assert.Equal("ReportBatchItemFailures", Readable.Of(mapping["FunctionResponseTypes"]));
        Assert.Equal("<Intake/Queue>.Arn", Readable.Of(mapping["EventSourceArn"]));
        Assert.Equal("<ProcessBookingRequests/Function>", Readable.Of(mapping["FunctionName"]));
    }

    [Fact]
    public void A_message_is_hidden_for_six_times_as_long_as_its_consumer_may_take() => Assert.Equal(
        6 * Resource.At("ProcessBookingRequests/Function").Properties["Timeout"]!.GetValue<int>(),
        Resource.At("Intake/Queue").Properties["VisibilityTimeout"]!.GetValue<int>());

    [Fact]
    public void Operators_are_told_of_what_is_put_aside()
    {
        var alarm = Resource.At("Alarms/intake-dead-letters").Properties;

        Assert.Equal("<Intake/DeadLetters>.QueueName", Readable.Of(alarm["Dimensions"]![0]!["Value"]));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }
}
