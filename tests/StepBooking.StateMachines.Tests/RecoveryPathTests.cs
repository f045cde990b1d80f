using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StateMachines.Tests;

public sealed class RecoveryPathTests(Saga saga) : IClassFixture<Saga>
{
    private const string Found = "FindWhereItStands WhereItStands";
    private const string Chain = "UndoPayment PaymentUndone ReleaseSeats SeatsReleased CloseBooking Closed SendCancellationNotice";
    private const string Died = ""","failure":{"step":"FindWhereItStands","error":"ExecutionDied"}""";

    [Fact]
    public async Task What_owes_nothing_is_done_at_once()
    {
        var told = await Recover(Say.Where("done"));

        Assert.Equal($"{Found} Recovered", told.Path);
        Assert.Equal($$"""{"bookingId":"{{Saga.BookingId}}","status":"REJECTED"}""", told.Result.Output!.ToText());
        Assert.Equal(
            $$"""{"bookingId":"{{Saga.BookingId}}","execution":"{{Saga.BookingId}}-r1","recovery":true,"tried":[]}""", Payload(told, "FindWhereItStands"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""["note"]""")]
    [InlineData("""["note","open","pay","seats"]""")]
    public async Task What_was_tried_comes_back_as_it_was_told(string tried)
    {
        var told = await Recover(Say.Where("back", tried, Died), Say.Where("done"));

        Assert.EndsWith($"\"tried\":{tried}}}", Payload(told, "FindWhereItStands"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_booking_goes_back_through_the_chain_by_its_own_request()
    {
        var told = await Recover(Say.Where("back", """["open"]""", Died), Say.Where("done"));

        Assert.Equal($"{Found} {Chain} {Found} Recovered", told.Path);
        foreach (var step in new[] { "UndoPayment", "ReleaseSeats", "CloseBooking", "SendCancellationNotice" })
        {
            var expected = $$$"""{"bookingId":"{{{Saga.BookingId}}}","execution":"{{{Saga.BookingId}}}-r1","recovery":true,"failure":{"step":"FindWhereItStands","error":"ExecutionDied"}}""";
            Assert.Equal(expected, Payload(told, step));
        }
    }

    [Fact]
    public async Task A_booking_past_the_pivot_goes_forward()
    {
        var told = await Recover(Say.Where("forward", """["open"]"""), Say.Where("done"));

        Assert.Equal($"{Found} CapturePayment ConfirmBooking Notify {Found} Recovered", told.Path);
    }

    [Theory]
    [InlineData("CaptureRefused", 1)]
    [InlineData("GatewayUnavailable", 6)]
    public async Task A_capture_refused_or_given_up_turns_back_and_says_so(string error, int attempts)
    {
        var told = await Recover([("CapturePayment", [Say.Refusal(error)])], Say.Where("forward", """["open"]"""), Say.Where("done"));

        Assert.Equal($"{Found} CapturePayment {Chain} {Found} Recovered", told.Path);
        Assert.Equal(attempts, told.CallsOf("CapturePayment"));
        Assert.Contains($"\"failure\":{{\"step\":\"CapturePayment\",\"error\":\"{error}\"", Payload(told, "UndoPayment"), StringComparison.Ordinal);
        Assert.Contains("\"tried\":[\"open\"]", Payload(told, "FindWhereItStands"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BookingStopped")]
    [InlineData("BookingClosed")]
    public async Task A_confirmation_that_finds_it_stopped_turns_back(string error)
    {
        var told = await Recover([("ConfirmBooking", [Say.Refusal(error)])], Say.Where("forward", """["open"]"""), Say.Where("done"));

        Assert.Equal($"{Found} CapturePayment ConfirmBooking {Chain} {Found} Recovered", told.Path);
    }

    [Theory]
    [InlineData("FindWhereItStands", "StoreBusy")]
    [InlineData("ConfirmBooking", "StoreBusy")]
    [InlineData("CloseBooking", "BookingNotStopped")]
    public async Task Where_nothing_may_be_caught_it_fails_where_it_is(string step, string error)
    {
        var where = step == "CloseBooking" ? "back" : "forward";
        var told = step == "FindWhereItStands"
            ? await Recover(Say.Refusal(error))
            : await Recover([(step, [Say.Refusal(error)])], Say.Where(where, """["open"]""", Died));

        Assert.EndsWith(step, told.Path, StringComparison.Ordinal);
        Assert.Equal((6, ExecutionStatus.Failed), (told.CallsOf(step), told.Result.Status));
    }

    [Fact]
    public async Task A_cancellations_debts_are_paid_in_their_order_under_its_id()
    {
        var told = await Recover(Say.Where("refund", """["note:c1"]""", ""","cancellation":"c1" """), Say.Where("done"));

        Assert.Equal($"{Found} RefundPayment ReleaseCancelledSeats SendCancellationNotice {Found} Recovered", told.Path);
        foreach (var step in new[] { "RefundPayment", "ReleaseCancelledSeats", "SendCancellationNotice" })
            Assert.EndsWith("\"recovery\":true,\"cancellation\":\"c1\"}", Payload(told, step), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_path_could_pay_is_parked_and_waits_for_a_redrive()
    {
        var told = await Recover(
            [
                ("Notify", [Say.Refusal("NoticeNotSettled")]),
                ("ParkForOperator", [Say.Ended(settled: false, technical: false)]),
                ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")]),
            ],
            Say.Where("tell", """["note"]"""),
            Say.Where("park", """["note"]"""));

        Assert.Equal($"{Found} Notify {Found} ParkForOperator StillOwes CompensationIncomplete", told.Path);
        Assert.EndsWith("\"recovery\":true,\"tried\":[\"note\"]}", Payload(told, "ParkForOperator"), StringComparison.Ordinal);
        Assert.Equal((ExecutionStatus.Failed, "CompensationIncomplete"), (told.Result.Status, told.Result.Error));
        Assert.Contains("\"parkedAt\":0,\"redrives\":0", Payload(told, "CompensationIncomplete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_redrive_it_begins_anew_and_has_tried_nothing()
    {
        var told = await Recover(
            [("ParkForOperator", [Say.Ended(settled: false, technical: false)]), ("CompensationIncomplete", [Say.Answer("ok")])],
            Say.Where("park", """["note"]"""),
            Say.Where("done"));

        Assert.Equal($"{Found} ParkForOperator StillOwes CompensationIncomplete {Found} Recovered", told.Path);
        Assert.EndsWith("\"tried\":[]}", Payload(told, "FindWhereItStands"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parking_that_gives_up_waits_for_the_redrive_all_the_same()
    {
        var told = await Recover(
            [("ParkForOperator", [Say.Refusal("QueueUnavailable")]), ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete")])],
            Say.Where("park", """["pay"]"""));

        Assert.EndsWith("ParkForOperator CompensationIncomplete", told.Path, StringComparison.Ordinal);
        Assert.Contains("\"parkedAt\":0", Payload(told, "CompensationIncomplete"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_settled_while_it_was_parked_has_ended_after_all()
    {
        var told = await Recover([("ParkForOperator", [Say.Ended(settled: true, technical: false)])], Say.Where("park", """["pay"]"""));

        Assert.EndsWith("ParkForOperator StillOwes Recovered", told.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UndoPayment")]
    [InlineData("ReleaseSeats")]
    [InlineData("RefundPayment")]
    [InlineData("ReleaseCancelledSeats")]
    [InlineData("SendCancellationNotice")]
    [InlineData("Notify")]
    public async Task A_path_goes_on_past_a_step_that_gives_up(string step)
    {
        foreach (var error in new[] { "Sandbox.Timedout", "States.DataLimitExceeded" })
        {
            var where = step switch { "Notify" => "tell", "RefundPayment" or "ReleaseCancelledSeats" => "refund", _ => "back" };
            var told = await Recover([(step, [Say.Refusal(error)])], Say.Where(where, """["x"]"""), Say.Where("done"));

            Assert.EndsWith($"{Found} Recovered", told.Path, StringComparison.Ordinal);
            Assert.Contains("\"tried\":[\"x\"]", Payload(told, "FindWhereItStands"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UndoPayment", "forward", "CapturePayment ConfirmBooking Notify")]
    [InlineData("ReleaseSeats", "forward", "CapturePayment ConfirmBooking Notify")]
    [InlineData("UndoPayment", "final", "Notify")]
    [InlineData("ReleaseSeats", "final", "Notify")]
    [InlineData("CloseBooking", "final", "Notify")]
    public async Task What_the_chain_finds_past_the_pivot_goes_on_from_there(string step, string answer, string way)
    {
        var told = await Recover([(step, [Say.Answer(answer)])], Say.Where("back", """["open"]""", Died), Say.Where("done"));

        Assert.EndsWith($" {way} {Found} Recovered", told.Path, StringComparison.Ordinal);
    }

    private static string Payload(Told told, string step)
    {
        using var given = System.Text.Json.JsonDocument.Parse(told.Given(step));
        return given.RootElement.GetProperty("Payload").GetRawText();
    }

    private Task<Told> Recover(params TaskOutcome[] standings) => Recover([], standings);

    private Task<Told> Recover((string Step, TaskOutcome[] Answers)[] answers, params TaskOutcome[] standings) => saga.Run(
        "recovery",
        $"{Saga.BookingId}-r1",
        $$"""{"v":1,"bookingId":"{{Saga.BookingId}}"}""",
        [.. answers, ("FindWhereItStands", standings)]);
}
