using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Approvals;

public sealed class BookingRequestsTests
{
    private const int Day = 24 * 60 * 60;

    [Fact]
    public void A_question_that_no_provider_takes_is_put_aside_and_kept()
    {
        var queue = Resource.At("BookingRequests/Queue").Properties;
        var untaken = Resource.At("BookingRequests/Untaken").Properties;

        Assert.Equal(("stepbooking-dev-approval-requests", 7 * Day), (Readable.Of(queue["QueueName"]), queue["MessageRetentionPeriod"]!.GetValue<int>()));
        Assert.Equal(5, queue["RedrivePolicy"]!["maxReceiveCount"]!.GetValue<int>());
        Assert.Equal("<BookingRequests/Untaken>.Arn", Readable.Of(queue["RedrivePolicy"]!["deadLetterTargetArn"]));
        Assert.Equal(14 * Day, untaken["MessageRetentionPeriod"]!.GetValue<int>());
        Assert.All([queue, untaken], each => Assert.True(each["SqsManagedSseEnabled"]!.GetValue<bool>()));
    }

    [Fact]
    public void Operators_are_told_of_it()
    {
        var alarm = Resource.At("Alarms/approval-requests-untaken").Properties;

        Assert.Equal("ApproximateNumberOfMessagesVisible", Readable.Of(alarm["MetricName"]));
        Assert.Equal("<BookingRequests/Untaken>.QueueName", Readable.Of(alarm["Dimensions"]![0]!["Value"]));
        Assert.Equal("<Alarms/Topic>", Readable.Of(alarm["AlarmActions"]));
    }
}
