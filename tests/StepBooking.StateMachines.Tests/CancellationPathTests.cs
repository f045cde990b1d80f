using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StateMachines.Tests;

public sealed class CancellationPathTests(Saga saga) : IClassFixture<Saga>
{
    private const string Id = "3f2a4c1e-0000-4000-8000-000000000001";
    private const string Execution = Id + "-c-00000000000a";
    private const string Work = "RefundPayment ReleaseCancelledSeats SendCancellationNotice DebtsPaid";

    private static readonly (string, TaskOutcome[]) Decided = ("BeginCancellation", [Say.Answer("decided")]);
    private static readonly TaskOutcome Paid = Say.Ended(settled: true, technical: false);
    private static readonly TaskOutcome Owing = Say.Ended(settled: false, technical: false);

    [Fact]
    public async Task What_was_decided_is_refunded_released_and_told()
    {
        var told = await Run(Decided);

        Assert.Equal($"BeginCancellation Decided {Work} Cancelled", told.Path);
        Assert.Equal($$"""{"bookingId":"{{Id}}","cancellation":"00000000000a","status":"CONFIRMED"}""", told.Result.Output!.ToText());
    }

    [Fact]
    public async Task What_needs_nothing_more_has_ended()
    {
        var told = await Run();

        Assert.Equal("BeginCancellation Decided Cancelled", told.Path);
        Assert.Equal(ExecutionStatus.Succeeded, told.Result.Status);
    }

    [Theory]
    [InlineData("BeginCancellation")]
    [InlineData("RefundPayment")]
    [InlineData("ReleaseCancelledSeats")]
    [InlineData("SendCancellationNotice")]
    public async Task Every_step_is_given_the_booking_the_cancellation_and_the_execution(string step)
    {
        var told = await Run(Decided);

        Assert.Equal(
            $$$"""{"FunctionName":"arn:aws:lambda:us-east-1:000000000000:function:{{{step}}}","Payload":{"bookingId":"{{{Id}}}","execution":"{{{Execution}}}","cancellation":"00000000000a"}}""",
            told.Given(step));
    }

    [Fact]
    public async Task A_capture_is_waited_for_much_longer_than_a_fault()
    {
        var busy = Enumerable.Repeat(Say.Refusal("BookingBusy"), 50).Append(Say.Answer("decided")).ToArray();

        var told = await Run(("BeginCancellation", busy));

        Assert.Equal(51, told.CallsOf("BeginCancellation"));
        Assert.EndsWith("Cancelled", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StoreBusy", 6)]
    [InlineData("WaitUnanswered", 6)]
    [InlineData("States.Timeout", 6)]
    [InlineData("Lambda.Unknown", 6)]
    [InlineData("BookingBusy", 61)]
    [InlineData("InvalidRequest", 1)]
    public async Task What_cannot_be_decided_fails_there_to_be_started_again(string error, int calls)
    {
        var told = await Run(("BeginCancellation", [Say.Refusal(error)]));

        Assert.Equal("BeginCancellation", told.Path);
        Assert.Equal((ExecutionStatus.Failed, error), (told.Result.Status, told.Result.Error));
        Assert.Equal(calls, told.CallsOf("BeginCancellation"));
    }

    [Theory]
    [InlineData("RefundPayment", "GatewayUnavailable", 6)]
    [InlineData("RefundPayment", "GatewayRefused", 1)]
    [InlineData("RefundPayment", "Lambda.TooManyRequestsException", 6)]
    [InlineData("ReleaseCancelledSeats", "StoreBusy", 6)]
    [InlineData("ReleaseCancelledSeats", "BookingClosed", 1)]
    [InlineData("SendCancellationNotice", "NoticeThrottled", 6)]
    [InlineData("SendCancellationNotice", "NoticeUnderWay", 6)]
    public async Task What_is_given_up_does_not_keep_the_rest_and_is_parked_with_its_error(string step, string error, int calls)
    {
        var told = await Run(Decided, (step, [Say.Refusal(error)]), ("SendCancellationNotice", [step == "SendCancellationNotice" ? Say.Refusal(error) : Owing]), Parked);

        var notice = step == "SendCancellationNotice" ? string.Empty : " DebtsPaid";
        Assert.Equal(
            $"BeginCancellation Decided RefundPayment ReleaseCancelledSeats SendCancellationNotice{notice} ParkForOperator StillOwes CompensationIncomplete",
            told.Path);
        Assert.Equal(calls, told.CallsOf(step));
        Assert.Contains($"\"step\":\"{step}\",\"error\":\"{error}\"", told.Given("ParkForOperator"), StringComparison.Ordinal);
        Assert.Equal((ExecutionStatus.Failed, "CompensationIncomplete"), (told.Result.Status, told.Result.Error));
    }

    [Fact]
    public async Task The_first_error_is_kept()
    {
        var told = await Run(
            Decided,
            ("RefundPayment", [Say.Refusal("GatewayRefused")]),
            ("ReleaseCancelledSeats", [Say.Refusal("BookingClosed")]),
            ("SendCancellationNotice", [Owing]),
            Parked);

        Assert.Contains("\"step\":\"RefundPayment\",\"error\":\"GatewayRefused\"", told.Given("ParkForOperator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_settled_while_it_was_parked_has_ended()
    {
        var told = await Run(Decided, ("SendCancellationNotice", [Owing]), ("ParkForOperator", [Paid]));

        Assert.EndsWith("ParkForOperator StillOwes Cancelled", told.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parking_that_fails_still_waits_for_an_operator()
    {
        var told = await Run(
            Decided, ("SendCancellationNotice", [Owing]), ("ParkForOperator", [Say.Refusal("QueueUnavailable")]),
            ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")]));

        Assert.EndsWith("ParkForOperator CompensationIncomplete", told.Path, StringComparison.Ordinal);
        Assert.Equal(6, told.CallsOf("ParkForOperator"));
        Assert.Contains("\"parkedAt\":0,\"redrives\":0", told.Given("CompensationIncomplete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_redrive_it_goes_on_with_the_refund_and_never_decides_again()
    {
        var told = await Run(
            Decided, ("SendCancellationNotice", [Owing, Paid]), ("CompensationIncomplete", [Say.Answer("ok")]));

        Assert.Equal($"BeginCancellation Decided {Work} ParkForOperator StillOwes CompensationIncomplete {Work} Cancelled", told.Path);
        Assert.Equal(1, told.CallsOf("BeginCancellation"));
    }

    private static (string, TaskOutcome[]) Parked => ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")]);

    private Task<Told> Run(params (string Step, TaskOutcome[] Answers)[] answers)
    {
        (string Step, TaskOutcome[] Answers)[] parking = answers.Any(each => each.Step == "ParkForOperator") ? [] : [("ParkForOperator", [Owing])];
        (string, TaskOutcome[])[] all = [.. answers.Concat(parking).GroupBy(each => each.Step).Select(each => each.Last())];
        return saga.Run("cancellation", Execution, $$"""{"v":1,"bookingId":"{{Id}}","cancellation":"00000000000a"}""", all);
    }
}
