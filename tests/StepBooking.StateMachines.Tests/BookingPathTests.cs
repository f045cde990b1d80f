using StepBooking.StatesLanguage.Running;

namespace StepBooking.StateMachines.Tests;

public sealed class BookingPathTests(Saga saga) : IClassFixture<Saga>
{
    private const string Forward = "CheckAvailability ProcessPayment ReserveSeats NeedsApproval CapturePayment ConfirmBooking Notify";
    private const string Chain = "UndoPayment PaymentUndone ReleaseSeats SeatsReleased CloseBooking Closed SendCancellationNotice OwesAnything";

    [Fact]
    public async Task All_well_is_six_steps_and_Confirmed()
    {
        var told = await saga.Run();

        Assert.Equal($"{Forward} Confirmed", told.Path);
        Assert.Equal("""{"bookingId":"3f2a4c1e-0000-4000-8000-000000000001","status":"CONFIRMED","reference":"ABC234"}""", told.Result.Output!.ToText());
    }

    [Theory]
    [InlineData("CheckAvailability", "SeatsTaken", "CheckAvailability")]
    [InlineData("ProcessPayment", "PaymentDeclined", "CheckAvailability ProcessPayment")]
    [InlineData("ReserveSeats", "HoldOver", "CheckAvailability ProcessPayment ReserveSeats")]
    [InlineData("CapturePayment", "CaptureRefused", "CheckAvailability ProcessPayment ReserveSeats NeedsApproval CapturePayment")]
    [InlineData("ConfirmBooking", "BookingStopped", "CheckAvailability ProcessPayment ReserveSeats NeedsApproval CapturePayment ConfirmBooking")]
    [InlineData("ConfirmBooking", "BookingClosed", "CheckAvailability ProcessPayment ReserveSeats NeedsApproval CapturePayment ConfirmBooking")]
    public async Task A_refusal_is_not_retried_and_goes_through_the_whole_chain_to_Rejected(string step, string error, string way)
    {
        var told = await saga.Run((step, [Say.Refusal(error)]), ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));

        Assert.Equal($"{way} {Chain} Rejected", told.Path);
        Assert.Equal(1, told.CallsOf(step));
        Assert.Equal(ExecutionStatus.Succeeded, told.Result.Status);
        Assert.Contains($"\"step\":\"{step}\",\"error\":\"{error}\",\"cause\":", told.Given("SendCancellationNotice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lambda.TooManyRequestsException")]
    [InlineData("Lambda.ClientExecutionTimeoutException")]
    [InlineData("Lambda.ServiceException")]
    [InlineData("Lambda.AWSLambdaException")]
    [InlineData("Lambda.SdkClientException")]
    [InlineData("Lambda.Unknown")]
    [InlineData("Sandbox.Timedout")]
    [InlineData("Runtime.ExitError")]
    [InlineData("States.Timeout")]
    [InlineData("StoreBusy")]
    public async Task A_transient_error_is_retried_five_times_at_every_step_and_then_undone(string error)
    {
        foreach (var step in new[] { "CheckAvailability", "ProcessPayment", "ReserveSeats", "CapturePayment" })
        {
            var once = await saga.Run((step, [Say.Refusal(error), Say.Answer("ok")]));
            var always = await saga.Run((step, [Say.Refusal(error)]), ("SendCancellationNotice", [Say.Ended(settled: true, technical: true)]));

            Assert.Equal($"{Forward} Confirmed", once.Path);
            Assert.Equal(6, always.CallsOf(step));
            Assert.EndsWith($"{Chain} BookingFailed", always.Path, StringComparison.Ordinal);
            Assert.Equal((ExecutionStatus.Failed, "BookingFailed"), (always.Result.Status, always.Result.Error));
        }
    }

    [Theory]
    [InlineData("UndoPayment")]
    [InlineData("ReleaseSeats")]
    [InlineData("SendCancellationNotice")]
    public async Task A_compensation_that_gives_up_does_not_stop_the_next_and_is_parked(string step)
    {
        var told = await saga.Run(
            ("ProcessPayment", [Say.Refusal("PaymentDeclined")]),
            ("SendCancellationNotice", [Say.Ended(settled: false, technical: false)]),
            (step == "SendCancellationNotice" ? "Nobody" : step, [Say.Refusal("Sandbox.Timedout")]),
            ("ParkForOperator", [Say.Ended(settled: false, technical: false)]),
            ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")]));

        foreach (var next in new[] { "UndoPayment", "ReleaseSeats", "CloseBooking", "SendCancellationNotice", "ParkForOperator" })
            Assert.True(told.CallsOf(next) > 0, next);
        Assert.Equal(step == "SendCancellationNotice" ? 1 : 6, told.CallsOf(step));
        Assert.EndsWith("ParkForOperator StillOwes CompensationIncomplete", told.Path, StringComparison.Ordinal);
        Assert.Equal(1, told.CallsOf("CompensationIncomplete"));
        Assert.Equal((ExecutionStatus.Failed, "CompensationIncomplete"), (told.Result.Status, told.Result.Error));
        Assert.Contains("\"parkedAt\":0", told.Given("CompensationIncomplete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parking_that_gives_up_waits_for_the_redrive_all_the_same()
    {
        var told = await saga.Run(
            ("ProcessPayment", [Say.Refusal("PaymentDeclined")]),
            ("SendCancellationNotice", [Say.Refusal("NoticeNotSettled")]),
            ("ParkForOperator", [Say.Refusal("QueueUnavailable")]),
            ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")]));

        Assert.EndsWith("SendCancellationNotice ParkForOperator CompensationIncomplete", told.Path, StringComparison.Ordinal);
        Assert.Equal((1, 6), (told.CallsOf("SendCancellationNotice"), told.CallsOf("ParkForOperator")));
        Assert.Contains("\"parkedAt\":0", told.Given("CompensationIncomplete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redriven_booking_goes_through_the_chain_again_with_its_first_failure()
    {
        var told = await saga.Run(
            ("ProcessPayment", [Say.Refusal("PaymentDeclined")]),
            ("SendCancellationNotice", [Say.Ended(settled: false, technical: false), Say.Ended(settled: true, technical: false)]),
            ("ParkForOperator", [Say.Ended(settled: false, technical: false)]),
            ("CompensationIncomplete", [Say.Answer("ok")]));

        Assert.Equal($"CheckAvailability ProcessPayment {Chain} ParkForOperator StillOwes CompensationIncomplete {Chain} Rejected", told.Path);
        Assert.Contains("\"step\":\"ProcessPayment\",\"error\":\"PaymentDeclined\"", told.Given("UndoPayment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_settled_while_it_was_parked_ends_after_all()
    {
        var told = await saga.Run(
            ("ProcessPayment", [Say.Refusal("PaymentDeclined")]),
            ("SendCancellationNotice", [Say.Refusal("Lambda.TooManyRequestsException")]),
            ("ParkForOperator", [Say.Ended(settled: true, technical: false)]));

        Assert.EndsWith("ParkForOperator StillOwes OwesAnything Rejected", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UndoPayment", "PaymentUndone")]
    [InlineData("ReleaseSeats", "SeatsReleased")]
    public async Task A_booking_past_the_pivot_goes_forward_from_the_chain(string step, string choice)
    {
        var told = await saga.Run(("ReserveSeats", [Say.Refusal("Runtime.ExitError")]), (step, [Say.Answer("forward")]));

        Assert.EndsWith($"{choice} CapturePayment ConfirmBooking Notify Confirmed", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UndoPayment")]
    [InlineData("ReleaseSeats")]
    [InlineData("CloseBooking")]
    public async Task A_booking_found_confirmed_is_told_so(string step)
    {
        var told = await saga.Run(("ProcessPayment", [Say.Refusal("BookingClosed")]), (step, [Say.Answer("final")]));

        Assert.EndsWith("Notify Confirmed", told.Path, StringComparison.Ordinal);
        Assert.Equal(0, told.CallsOf("SendCancellationNotice"));
    }

    [Theory]
    [InlineData("UndoPayment")]
    [InlineData("ReleaseSeats")]
    [InlineData("CloseBooking")]
    [InlineData("SendCancellationNotice")]
    public async Task Another_request_under_the_id_is_left_alone(string step)
    {
        var told = await saga.Run(("ProcessPayment", [Say.Refusal("BookingClosed")]), (step, [Say.Answer("AlreadyPlaced")]));

        Assert.EndsWith("AlreadyPlaced", told.Path, StringComparison.Ordinal);
        Assert.Equal(ExecutionStatus.Succeeded, told.Result.Status);
    }

    [Theory]
    [InlineData("AlreadyPlaced")]
    [InlineData("NotABooking")]
    public async Task What_is_not_this_booking_ends_at_once_without_compensation(string error)
    {
        var told = await saga.Run(("CheckAvailability", [Say.Refusal(error)]));

        Assert.Equal($"CheckAvailability {error}", told.Path);
        Assert.Equal(ExecutionStatus.Succeeded, told.Result.Status);
    }

    [Fact]
    public async Task A_confirmation_that_keeps_failing_fails_where_it_is_and_never_compensates()
    {
        var told = await saga.Run(("ConfirmBooking", [Say.Refusal("StoreBusy")]));

        Assert.EndsWith(" ConfirmBooking", told.Path, StringComparison.Ordinal);
        Assert.Equal((6, ExecutionStatus.Failed), (told.CallsOf("ConfirmBooking"), told.Result.Status));
        Assert.Equal(0, told.CallsOf("UndoPayment"));
    }

    [Fact]
    public async Task A_booking_that_nobody_could_stop_is_not_told_as_ended()
    {
        var told = await saga.Run(("ProcessPayment", [Say.Refusal("GatewayUnavailable")]), ("CloseBooking", [Say.Refusal("BookingNotStopped")]));

        Assert.EndsWith(" CloseBooking", told.Path, StringComparison.Ordinal);
        Assert.Equal((6, ExecutionStatus.Failed), (told.CallsOf("CloseBooking"), told.Result.Status));
        Assert.Equal(0, told.CallsOf("SendCancellationNotice"));
    }

    [Theory]
    [InlineData("NoticeNotSettled", 1)]
    [InlineData("NoticeThrottled", 6)]
    [InlineData("NoticeUnderWay", 6)]
    public async Task A_notice_given_up_parks_a_booking_that_stays_confirmed(string error, int attempts)
    {
        var told = await saga.Run(("Notify", [Say.Refusal(error)]));
        var unparked = await saga.Run(("Notify", [Say.Refusal(error)]), ("ParkNotice", [Say.Refusal("QueueUnavailable")]));

        Assert.EndsWith("Notify ParkNotice Confirmed", told.Path, StringComparison.Ordinal);
        Assert.Equal(attempts, told.CallsOf("Notify"));
        Assert.Equal((6, ExecutionStatus.Succeeded), (unparked.CallsOf("ParkNotice"), unparked.Result.Status));
    }

    [Fact]
    public async Task An_answer_too_large_is_undone_like_any_other_failure()
    {
        var told = await saga.Run(("ReserveSeats", [Say.Refusal("States.DataLimitExceeded")]), ("SendCancellationNotice", [Say.Ended(settled: true, technical: true)]));

        Assert.EndsWith($"ReserveSeats {Chain} BookingFailed", told.Path, StringComparison.Ordinal);
    }
}
