using System.Text.Json;
using Amazon.StepFunctions.Model;

namespace StepBooking.EndToEnd.Tests;

[Collection(DeskCollection.Name)]
public sealed class HistoryTests(Desk desk)
{
    [Fact]
    public async Task A_confirmed_execution_has_the_events_that_AWS_would_show()
    {
        var kim = await Customer.SignIn(desk, "kim");
        var placed = await kim.Book(new { offeringId = Witness.Train(), seats = new[] { "7A" }, paymentMethod = "pm_card_visa" });
        var id = placed.Text("id")!;
        await Ended(id);

        var events = await Histories.Of(desk, id);

        var expected = new ExpectedHistory()
            .Task("CheckAvailability").Task("ProcessPayment").Task("ReserveSeats").Choice("NeedsApproval").Task("CapturePayment").Task("ConfirmBooking").Task("Notify")
            .Succeed("Confirmed");
        Assert.Equal(expected.Lines, Histories.Lines(events));
        AssertStart(events[0], offering: Witness.Train());
        Assert.All(events.Where(entry => entry.Type == "TaskScheduled"), AssertScheduled);
        Assert.All(events.Where(entry => entry.Type == "TaskSucceeded"), AssertSucceeded);
        Assert.All(events.Where(entry => entry.Type == "TaskStarted"), entry =>
        {
            Assert.Equal("lambda", entry.TaskStartedEventDetails!.ResourceType);
            Assert.Equal("invoke", entry.TaskStartedEventDetails!.Resource);
        });
        using var output = JsonDocument.Parse(events[^1].ExecutionSucceededEventDetails!.Output!);
        Assert.Equal("CONFIRMED", output.RootElement.GetProperty("status").GetString());
        Assert.Equal(id, output.RootElement.GetProperty("bookingId").GetString());
        Assert.Matches("^[A-Z2-9]{6}$", output.RootElement.GetProperty("reference").GetString());
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.True(pair.First.Timestamp <= pair.Second.Timestamp));
    }

    [Fact]
    public async Task A_declined_execution_has_the_events_that_AWS_would_show()
    {
        var liam = await Customer.SignIn(desk, "liam");
        var placed = await liam.Book(new { offeringId = Witness.Train(), seats = new[] { "7B" }, paymentMethod = "pm_card_chargeDeclined" });
        var id = placed.Text("id")!;
        await Ended(id);

        var events = await Histories.Of(desk, id);

        var expected = new ExpectedHistory()
            .Task("CheckAvailability").Task("ProcessPayment", "TaskFailed")
            .Task("UndoPayment").Choice("PaymentUndone").Task("ReleaseSeats").Choice("SeatsReleased").Task("CloseBooking").Choice("Closed")
            .Task("SendCancellationNotice").Choice("OwesAnything").Succeed("Rejected");
        Assert.Equal(expected.Lines, Histories.Lines(events));
        var failed = events.Single(entry => entry.Type == "TaskFailed").TaskFailedEventDetails!;
        Assert.Equal(("lambda", "invoke", "PaymentDeclined"), (failed.ResourceType, failed.Resource, failed.Error));
        using var cause = JsonDocument.Parse(failed.Cause!);
        Assert.Equal("PaymentDeclined", cause.RootElement.GetProperty("errorType").GetString());
        using var output = JsonDocument.Parse(events[^1].ExecutionSucceededEventDetails!.Output!);
        Assert.Equal("REJECTED", output.RootElement.GetProperty("status").GetString());
        Assert.Equal("declined", output.RootElement.GetProperty("reason").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_history_reversed_is_the_history_backwards()
    {
        var mona = await Customer.SignIn(desk, "mona");
        var placed = await mona.Book(new { offeringId = Witness.Train(), seats = new[] { "7C" }, paymentMethod = "pm_card_visa" });
        await Ended(placed.Text("id")!);
        var arn = await Histories.Arn(desk, placed.Text("id")!);

        var backwards = await desk.StepFunctions.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = arn, ReverseOrder = true, IncludeExecutionData = false });

        Assert.Equal(36, backwards.Events!.Count);
        Assert.Equal(Enumerable.Range(1, 36).Reverse().Select(number => (long?)number), backwards.Events!.Select(entry => entry.Id));
        Assert.All(backwards.Events!, entry => Assert.Null(entry.StateEnteredEventDetails?.Input));
    }

    private static void AssertStart(HistoryEvent start, string offering)
    {
        Assert.Contains(":role/", start.ExecutionStartedEventDetails!.RoleArn, StringComparison.Ordinal);
        using var input = JsonDocument.Parse(start.ExecutionStartedEventDetails!.Input!);
        Assert.Equal(["request", "userId", "v"], input.RootElement.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(offering, input.RootElement.GetProperty("request").GetProperty("offeringId").GetString());
    }

    private static void AssertScheduled(HistoryEvent entry)
    {
        var details = entry.TaskScheduledEventDetails!;
        Assert.Equal(("lambda", "invoke", "us-east-1"), (details.ResourceType, details.Resource, details.Region));
        Assert.InRange(details.TimeoutInSeconds!.Value, 15, 20);
        using var parameters = JsonDocument.Parse(details.Parameters!);
        Assert.StartsWith("arn:aws:lambda:us-east-1:000000000000:function:stepbooking-dev-", parameters.RootElement.GetProperty("FunctionName").GetString(), StringComparison.Ordinal);
        Assert.True(parameters.RootElement.GetProperty("Payload").TryGetProperty("bookingId", out _));
    }

    private static void AssertSucceeded(HistoryEvent entry)
    {
        var details = entry.TaskSucceededEventDetails!;
        Assert.Equal(("lambda", "invoke"), (details.ResourceType, details.Resource));
        using var output = JsonDocument.Parse(details.Output!);
        Assert.Equal("$LATEST", output.RootElement.GetProperty("ExecutedVersion").GetString());
        Assert.Equal(200, output.RootElement.GetProperty("StatusCode").GetInt32());
        Assert.Equal("ok", output.RootElement.GetProperty("Payload").GetProperty("answer").GetString());
        Assert.True(output.RootElement.TryGetProperty("SdkHttpMetadata", out _));
        Assert.True(output.RootElement.TryGetProperty("SdkResponseMetadata", out _));
    }

    private Task Ended(string id) => Eventually.Holds(async () =>
    {
        var execution = await desk.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = await Histories.Arn(desk, id) });
        return execution.Status != Amazon.StepFunctions.ExecutionStatus.RUNNING;
    });
}
