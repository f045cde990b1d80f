using StepBooking.StatesLanguage.Running;

namespace StepBooking.StateMachines.Tests;

/// <summary>The wait for a provider, who has an hour.</summary>
public sealed class ApprovalPathTests(Saga saga) : IClassFixture<Saga>
{
    private const string Asking = "CheckAvailability ProcessPayment ReserveSeats NeedsApproval RequestApproval";
    private const string Chain = "UndoPayment PaymentUndone ReleaseSeats SeatsReleased CloseBooking Closed SendCancellationNotice OwesAnything";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Accepted_it_goes_forward()
    {
        var run = saga.StartAsking((run, token) => run.Accept(token));

        var told = await run.ToEnd();

        Assert.Equal($"{Asking} CapturePayment ConfirmBooking Notify Confirmed", told.Path);
        Assert.Equal(ExecutionStatus.Succeeded, told.Result.Status);
    }

    [Fact]
    public async Task Accepted_at_the_last_minute_it_goes_forward_all_the_same()
    {
        var run = saga.StartAsking(null);
        await run.Pass(TimeSpan.FromMinutes(59));

        Assert.Equal(ExecutionStatus.Running, run.Execution.Status);
        await run.Accept(run.Tokens[^1]);
        var told = await run.ToEnd();

        Assert.EndsWith("Notify Confirmed", told.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_it_is_undone_and_told()
    {
        var run = saga.StartAsking(
            (run, token) => run.Reject(token), ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));

        var told = await run.ToEnd();

        Assert.Equal($"{Asking} {Chain} Rejected", told.Path);
        Assert.Contains("\"step\":\"RequestApproval\",\"error\":\"BookingStopped\"", told.Given("UndoPayment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unanswered_it_ends_at_its_limit_and_not_before()
    {
        var run = saga.StartAsking(null, ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));
        await run.Pass(Hour - TimeSpan.FromSeconds(1));
        Assert.Equal(ExecutionStatus.Running, run.Execution.Status);

        var told = await run.ToEnd();

        Assert.Equal($"{Asking} {Chain} Rejected", told.Path);
        Assert.Equal(1, told.CallsOf("RequestApproval"));
        Assert.Equal(Hour, run.Lasted);
        Assert.Contains("\"failure\":{\"step\":\"RequestApproval\",\"error\":\"limit\"}", told.Given("SendCancellationNotice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_crosses_an_accept_goes_forward()
    {
        var run = saga.StartAsking(null, ("UndoPayment", [Say.Answer("forward")]));

        Assert.EndsWith("UndoPayment PaymentUndone CapturePayment ConfirmBooking Notify Confirmed", (await run.ToEnd()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_over_already_waits_one_second()
    {
        var run = saga.StartAsking(
            null,
            ("ReserveSeats", [Say.ReservedUntil(DateTimeOffset.UnixEpoch)]),
            ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));

        await run.ToEnd();

        Assert.Equal(TimeSpan.FromSeconds(1), run.Lasted);
    }

    [Fact]
    public async Task A_step_that_fails_is_tried_again_with_another_token_and_the_same_limit()
    {
        var run = saga.StartAsking(
            null,
            ("RequestApproval", [Say.Refusal("Sandbox.Timedout"), Say.Refusal("WaitUnanswered"), Say.Answer("ok")]),
            ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));

        var told = await run.ToEnd();

        Assert.Equal(3, told.CallsOf("RequestApproval"));
        Assert.Equal(3, run.Tokens.Distinct().Count());
        Assert.InRange(run.Lasted, Hour, Hour + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_token_of_an_attempt_before_answers_nothing()
    {
        var run = saga.StartAsking(null, ("RequestApproval", [Say.Refusal("Runtime.ExitError"), Say.Answer("ok")]));
        await run.Pass(TimeSpan.FromMinutes(1));

        await run.Accept(run.Tokens[0]);
        Assert.Equal(ExecutionStatus.Running, run.Execution.Status);
        await run.Accept(run.Tokens[1]);

        Assert.EndsWith("Notify Confirmed", (await run.ToEnd()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_keeps_failing_is_undone_as_a_fault()
    {
        var run = saga.StartAsking(
            null, ("RequestApproval", [Say.Refusal("StoreBusy")]), ("SendCancellationNotice", [Say.Ended(settled: true, technical: true)]));

        var told = await run.ToEnd();

        Assert.Equal(6, told.CallsOf("RequestApproval"));
        Assert.EndsWith($"{Chain} BookingFailed", told.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redriven_after_an_abort_it_waits_again_for_what_is_left_of_its_time()
    {
        var run = saga.StartAsking(null, ("SendCancellationNotice", [Say.Ended(settled: true, technical: false)]));
        await run.Pass(TimeSpan.FromMinutes(40));
        await run.Abort();
        await run.Pass(TimeSpan.FromMinutes(10));

        await run.Redrive();
        var told = await run.ToEnd();

        Assert.Equal(2, told.CallsOf("RequestApproval"));
        Assert.Equal(2, run.Tokens.Distinct().Count());
        Assert.Equal(Hour, run.Lasted);
    }

    [Fact]
    public async Task A_parked_approval_is_redriven_through_the_chain()
    {
        var run = saga.StartAsking(
            (run, token) => run.Reject(token),
            ("SendCancellationNotice", [Say.Ended(settled: false, technical: false), Say.Ended(settled: true, technical: false)]),
            ("ParkForOperator", [Say.Ended(settled: false, technical: false)]),
            ("CompensationIncomplete", [Say.Refusal("CompensationIncomplete"), Say.Answer("ok")]));
        var parked = await run.ToEnd();

        await run.Redrive();
        var told = await run.ToEnd();

        Assert.Equal((ExecutionStatus.Failed, ExecutionStatus.Succeeded), (parked.Result.Status, told.Result.Status));
        Assert.EndsWith($"{Chain} Rejected", told.Path, StringComparison.Ordinal);
        Assert.Equal(1, told.CallsOf("RequestApproval"));
        Assert.Contains("\"step\":\"RequestApproval\",\"error\":\"BookingStopped\"", told.Given("UndoPayment"), StringComparison.Ordinal);
    }
}
