using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Api;

/// <summary>Accept and reject, around the steps that a state machine would run meanwhile.</summary>
public sealed class ProviderDecisionTests : StepTest
{
    private const string Anna = "anna";

    [Fact]
    public async Task Accepted_it_is_paid_confirmed_and_answered_as_it_ended()
    {
        var input = await AskedAsync("t1", "t2");

        var answer = await Accept(input, meanwhile: () => ForwardAsync(input));

        var booking = await BookingOf(input);
        Assert.True(answer.StatusCode == 200, answer.Body);
        Assert.Equal("Booking accepted successfully", answer.Text("message"));
        Assert.Equal(
            (input.BookingId, "confirmed", booking.Reference, Anna, Offers.VisitId, "2026-12-05T14:00:00Z"),
            (Shown(answer, "id"), Shown(answer, "status"), Shown(answer, "reference"), Shown(answer, "providerId"), Shown(answer, "slotId"), Shown(answer, "start")));
        Assert.Equal(("alice", "2026-12-05T15:00:00Z"), (Shown(answer, "userId"), Shown(answer, "end")));
        Assert.Equal(["t1", "t2"], Desk.Aws.Of("token").Select(told => told.To).Order());
        Assert.All(Desk.Aws.Of("token"), told => Assert.Equal("SendTaskSuccess", told.Subject));
        Assert.Contains(booking.Trail, entry => entry is { From: "RESERVED", To: "CAPTURING", By: "provider somebody" });
    }

    [Fact]
    public async Task Rejected_it_is_undone_and_answered_as_it_ended()
    {
        var input = await AskedAsync("t1");

        var answer = await Reject(input, """{"reason":"I am away that day."}""", () => BackAsync(input));

        var booking = await BookingOf(input);
        Assert.Equal((200, "Booking rejected successfully", "rejected"), (answer.StatusCode, answer.Text("message"), Shown(answer, "status")));
        Assert.Equal(
            (input.BookingId, "alice", Anna, Offers.VisitId, "2026-12-05T14:00:00Z", "2026-12-05T15:00:00Z"),
            (Shown(answer, "id"), Shown(answer, "userId"), Shown(answer, "providerId"), Shown(answer, "slotId"), Shown(answer, "start"), Shown(answer, "end")));
        Assert.Equal(new Reason("rejected", null, "The provider rejected it: I am away that day."), booking.Reason);
        Assert.Equal("SendTaskFailure BookingStopped", Assert.Single(Desk.Aws.Of("token")).Subject);
        Assert.Null(await Desk.OwnerAsync(Offers.VisitId, "1"));
        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_reject_need_not_say_why(string? body)
    {
        var input = await AskedAsync("t1");

        await Reject(input, body, () => BackAsync(input));

        Assert.Equal("The provider rejected it.", (await BookingOf(input)).Reason!.Detail);
    }

    [Theory]
    [InlineData("""{"reason":""}""", 400, "invalid", "reason")]
    [InlineData("""{"reason":"two\nlines"}""", 400, "invalid", "reason")]
    [InlineData("""{"reason":7}""", 400, "invalid", "reason")]
    [InlineData("""{"reason":"Write to me at anna@example.com."}""", 400, "invalid", "reason")]
    [InlineData("""{"why":"x"}""", 400, "invalid", "why")]
    [InlineData("[]", 400, "invalid", "body")]
    [InlineData("no", 400, "malformed", null)]
    public async Task A_reason_that_is_none_is_refused_and_decides_nothing(string body, int status, string type, string? field)
    {
        var input = await AskedAsync("t1");

        (await Reject(input, body)).Problem(status, type, field);

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_reason_that_is_too_long_is_refused()
    {
        var input = await AskedAsync("t1");

        (await Reject(input, JsonSerializer.Serialize(new { reason = new string('x', 201) }))).Problem(400, "invalid", "reason");
        (await Reject(input, JsonSerializer.Serialize(new { reason = new string('x', 5000) }))).Problem(413, "too-large");

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task What_does_not_end_within_twenty_seconds_is_still_running()
    {
        var input = await AskedAsync("t1");
        var before = Desk.Clock.GetUtcNow();

        var answer = await Accept(input);

        Assert.Equal((202, "pending"), (answer.StatusCode, Shown(answer, "status")));
        Assert.Equal("Booking accepted; its outcome is still to come", answer.Text("message"));
        Assert.InRange((Desk.Clock.GetUtcNow() - before).TotalSeconds, 20, 20.5);
    }

    [Fact]
    public async Task The_same_decision_again_is_answered_alike_and_written_once()
    {
        var input = await AskedAsync("t1");

        await Accept(input);
        var waking = Desk.Aws.Of("token").Count;
        var again = await Accept(input, meanwhile: () => ForwardAsync(input));
        var late = await Accept(input);

        Assert.Equal((200, 200), (again.StatusCode, late.StatusCode));
        Assert.Equal(again.Body, late.Body);
        Assert.Equal(waking * 2, Desk.Aws.Of("token").Count);
        Assert.Single((await BookingOf(input)).Trail, entry => entry.By == "provider somebody");
    }

    [Fact]
    public async Task A_reject_again_is_answered_alike()
    {
        var input = await AskedAsync("t1");

        await Reject(input, """{"reason":"first"}""", () => BackAsync(input));
        var again = await Reject(input, """{"reason":"second"}""");

        Assert.Equal((200, "rejected"), (again.StatusCode, Shown(again, "status")));
        Assert.EndsWith("first", (await BookingOf(input)).Reason!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_decision_is_a_conflict()
    {
        var accepted = await AskedAsync("t1");
        await Accept(accepted);

        (await Reject(accepted, null)).Problem(409, "not-awaiting-approval");
        await ForwardAsync(accepted);
        (await Reject(accepted, null)).Problem(409, "not-awaiting-approval");

        Assert.Equal(BookingStatus.Confirmed, (await BookingOf(accepted)).Status);
    }

    [Fact]
    public async Task A_booking_rejected_cannot_be_accepted()
    {
        var input = await AskedAsync("t1");
        await Reject(input, null, () => BackAsync(input));

        var problem = (await Accept(input)).Problem(409, "not-awaiting-approval");

        Assert.Equal("It is REJECTED, and cannot be accepted.", problem.Text("detail"));
    }

    [Fact]
    public async Task A_booking_that_its_time_ended_can_be_neither()
    {
        var input = (await AskedAsync("t1")).After("RequestApproval", "limit");
        await BackAsync(input);

        (await Accept(input)).Problem(409, "not-awaiting-approval");
        (await Reject(input, null)).Problem(409, "not-awaiting-approval");
    }

    [Fact]
    public async Task A_booking_that_is_only_held_does_not_wait_yet()
    {
        var input = await HeldAsync(Inputs.Visit());

        (await Accept(input)).Problem(409, "not-awaiting-approval");
        (await Reject(input, null)).Problem(409, "not-awaiting-approval");
    }

    [Fact]
    public async Task An_instant_booking_is_never_decided()
    {
        var input = await ConfirmedAsync();

        (await Accept(input, provider: "indian-railways")).Problem(409, "not-awaiting-approval");
        (await Reject(input, null, provider: "indian-railways")).Problem(409, "not-awaiting-approval");
    }

    [Fact]
    public async Task Accepted_but_not_paid_it_says_how_it_ended()
    {
        var input = await AskedAsync("t1");

        var answer = await Accept(input, meanwhile: () => BackAsync(input.After("CapturePayment", nameof(CaptureRefused))));

        Assert.Equal((200, "rejected"), (answer.StatusCode, Shown(answer, "status")));
        Assert.Equal("Booking accepted; it ended rejected", answer.Text("message"));
    }

    [Fact]
    public async Task Where_nobody_can_be_woken_the_decision_stands_and_the_same_call_wakes_them()
    {
        var input = await AskedAsync("t1");
        Desk.Aws.Will("token", Support.Answer.Throttled);

        (await Accept(input)).Problem(503, "unavailable");
        Assert.Equal(BookingPhase.Capturing, (await BookingOf(input)).Phase);
        var again = await Accept(input, meanwhile: () => ForwardAsync(input));

        Assert.Equal(200, again.StatusCode);
        Assert.Equal("t1", Assert.Single(Desk.Aws.Of("token")).To);
    }

    [Fact]
    public async Task Accepted_before_any_token_was_kept_it_is_decided_all_the_same()
    {
        var input = await AwaitingAsync();

        var answer = await Accept(input, meanwhile: () => ForwardAsync(input));

        Assert.Equal((200, "confirmed"), (answer.StatusCode, Shown(answer, "status")));
        Assert.Empty(Desk.Aws.Of("token"));
    }

    [Fact]
    public async Task Anybody_elses_booking_is_not_there()
    {
        var input = await AskedAsync("t1");

        (await Accept(input, provider: "bert")).Problem(404, "not-found");
        (await Accept(input, provider: "bert", path: Anna)).Problem(404, "not-found");
        (await Accept(input, provider: Anna, path: "bert")).Problem(404, "not-found");
        (await Reject(input, null, provider: "bert")).Problem(404, "not-found");
        (await Accept(Inputs.Visit())).Problem(404, "not-found");
        (await Accept(new StepInput { BookingId = "no-id" })).Problem(404, "not-found");

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task Who_is_no_provider_may_not_decide()
    {
        var input = await AskedAsync("t1");

        (await Accept(input, provider: null, path: Anna)).Problem(403, "forbidden");
        (await Drive(Desk.AcceptBooking.AcceptBooking(Anna, input.BookingId!, Call(null) with { Sub = null }, Desk.Context))).Problem(401, "unauthorized");

        Assert.Equal(BookingPhase.Reserved, (await BookingOf(input)).Phase);
    }

    [Fact]
    public async Task A_decision_is_found_by_the_reference_too()
    {
        var input = await AskedAsync("t1");
        await Accept(input, meanwhile: () => ForwardAsync(input));
        var reference = (await BookingOf(input)).Reference;

        var answer = await Accept(new StepInput { BookingId = reference });

        Assert.Equal((200, input.BookingId), (answer.StatusCode, Shown(answer, "id")));
    }

    [Fact]
    public async Task No_token_is_shown_or_logged()
    {
        var input = await AskedAsync("secret-token");
        Desk.Aws.Will("token", Support.Answer.Throttled);

        var refused = await Accept(input);
        var answer = await Accept(input);

        foreach (var text in new[] { refused.Body, answer.Body, Desk.Log })
            Assert.DoesNotContain("secret-token", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AcceptBooking")]
    [InlineData("RejectBooking")]
    public async Task An_event_of_theirs_names_a_booking_that_may_not_be_there(string function)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "events", function + ".json"));
        var call = new StepBookingSerializer().Deserialize<APIGatewayProxyRequest>(file);
        var (provider, booking) = (call.PathParameters["providerId"], call.PathParameters["bookingId"]);

        var answer = function == "AcceptBooking"
            ? await Desk.AcceptBooking.AcceptBooking(provider, booking, call, Desk.Context)
            : await Desk.RejectBooking.RejectBooking(provider, booking, call, Desk.Context);

        answer.Problem(404, "not-found");
    }

    private static string? Shown(APIGatewayProxyResponse answer, string member) =>
        answer.Json().GetProperty("booking").TryGetProperty(member, out var value) ? value.GetString() : null;

    private static Call Call(string? provider, string? body = null) =>
        new("POST", "/providers/{providerId}/bookings/{bookingId}/accept") { Sub = "somebody", Provider = provider, Body = body };

    /// <summary>A booking whose provider was asked, with these tokens kept.</summary>
    private async Task<StepInput> AskedAsync(params string[] tokens)
    {
        var input = await AwaitingAsync();
        foreach (var token in tokens)
            await Desk.RequestApproval.RequestApproval(input with { TaskToken = token }, Desk.Context);
        return input;
    }

    private Task<APIGatewayProxyResponse> Accept(
        StepInput input, string? provider = Anna, string? path = null, Func<Task>? meanwhile = null) =>
        Drive(Desk.AcceptBooking.AcceptBooking(path ?? provider!, input.BookingId!, Call(provider), Desk.Context), meanwhile);

    private Task<APIGatewayProxyResponse> Reject(StepInput input, string? body, Func<Task>? meanwhile = null, string provider = Anna) =>
        Drive(Desk.RejectBooking.RejectBooking(provider, input.BookingId!, Call(provider, body), Desk.Context), meanwhile);

    private async Task ForwardAsync(StepInput input)
    {
        await Desk.CapturePayment.CapturePayment(input, Desk.Context);
        await Desk.ConfirmBooking.ConfirmBooking(input, Desk.Context);
    }

    private async Task BackAsync(StepInput input)
    {
        var failed = input.Failure is null ? input.After("RequestApproval", nameof(BookingStopped)) : input;
        await Desk.UndoPayment.UndoPayment(failed, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(failed, Desk.Context);
        await Desk.CloseBooking.CloseBooking(failed, Desk.Context);
    }

    /// <summary>Turns the clock to each timer that the call sets, until it is answered; what happens meanwhile happens at the first.</summary>
    private async Task<APIGatewayProxyResponse> Drive(Task<APIGatewayProxyResponse> call, Func<Task>? meanwhile = null)
    {
        while (await Task.WhenAny(call, Desk.Clock.TimerSet) != call)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            meanwhile = null;
            Desk.Clock.AdvanceToNext();
        }

        return await call;
    }
}
