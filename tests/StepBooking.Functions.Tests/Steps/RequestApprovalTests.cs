using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Steps;

public sealed class RequestApprovalTests : StepTest
{
    private static readonly Actor Provider = new("AcceptBooking", null);

    [Fact]
    public async Task The_provider_is_asked_in_the_words_of_the_event()
    {
        var input = await AwaitingAsync();

        var answer = await Ask(input, "t1");

        var asked = Assert.Single(Desk.Aws.Of("requests"));
        Assert.Equal(StepAnswer.Ok, answer);
        Assert.Empty(JsonSchemaCheck.Violations(Repository.EventSchema("message-booking-created"), JsonNode.Parse(asked.Text)));
        Assert.Equal(
            $$"""{"bookingId":"{{input.BookingId}}","userId":"alice","providerId":"anna","slotId":"{{Offers.VisitId}}","slotStart":"2026-12-05T14:00:00Z","slotEnd":"2026-12-05T15:00:00Z","eventType":"BOOKING_CREATED","timestamp":"2026-12-01T12:00:00Z"}""",
            asked.Text);
        Assert.Equal(
            $"BookingId:String={input.BookingId} EventType:String=BOOKING_CREATED ProviderId:String=anna",
            asked.Subject);
    }

    [Fact]
    public async Task The_token_is_kept_before_anything_is_published_and_the_question_noted_after_it()
    {
        var input = await AwaitingAsync();
        Booking? then = null;
        Desk.Aws.OnMessage = async () => then = await BookingOf(input);

        await Ask(input, "t1");

        var booking = await BookingOf(input);
        Assert.Equal("t1 ask", $"{Assert.Single(then!.Tokens)} {Assert.Single(then.Owes)}");
        Assert.Empty(booking.Owes);
        Assert.Equal(booking.ApproveBy!.Value.AddMinutes(15), booking.DueAt);
        Assert.Equal(("RequestApproval", "BOOKING_CREATED published to approval-requests"), (booking.Trail[^1].By, booking.Trail[^1].Why));
    }

    [Fact]
    public async Task Tried_again_it_keeps_the_new_token_too_and_asks_no_second_time()
    {
        var input = await AwaitingAsync();

        await Ask(input, "t1");
        await Ask(input, "t2");

        Assert.Equal(["t1", "t2"], (await BookingOf(input)).Tokens.Order());
        Assert.Single(Desk.Aws.Of("requests"));
    }

    [Theory]
    [InlineData(nameof(Answer.Throttled))]
    [InlineData(nameof(Answer.Broken))]
    public async Task A_question_that_is_not_published_stays_owed_and_fails_nothing(string failure)
    {
        var input = await AwaitingAsync();
        Desk.Aws.Will("requests", Enum.Parse<Answer>(failure));

        var answer = await Ask(input, "t1");

        var booking = await BookingOf(input);
        Assert.Equal(StepAnswer.Ok, answer);
        Assert.Equal((BookingPhase.Reserved, Debt.Ask), (booking.Phase, Assert.Single(booking.Owes)));
        Assert.Equal(["t1"], booking.Tokens);
        Assert.True(booking.DueAt < booking.ApproveBy);
        Assert.Contains("is still to be asked", Desk.Log, StringComparison.Ordinal);
        Assert.Equal(
            ("RequestApproval", input.Execution, true),
            (booking.Trail[^1].By, booking.Trail[^1].Execution, booking.Trail[^1].Why!.StartsWith("BOOKING_CREATED not published to approval-requests: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_stays_owed_is_asked_again_later()
    {
        var input = await AwaitingAsync();
        Desk.Aws.Will("requests", Answer.Throttled);
        await Ask(input, "t1");
        var requests = Desk.Requests;

        Assert.True(await requests.AskAsync(await BookingOf(input), new Actor("SweepDue", null), Desk.Context.Logger));
        Assert.True(await requests.AskAsync(await BookingOf(input), new Actor("SweepDue", null), Desk.Context.Logger));

        Assert.Single(Desk.Aws.Of("requests"));
        Assert.Empty((await BookingOf(input)).Owes);
    }

    [Fact]
    public async Task Accepted_before_its_token_came_it_answers_the_token_itself()
    {
        var input = await AwaitingAsync();
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);

        await Ask(input, "late");

        var told = Assert.Single(Desk.Aws.Of("token"));
        Assert.Equal(("late", "SendTaskSuccess", """{"answer":"go"}"""), (told.To, told.Subject, told.Text));
        Assert.Empty((await BookingOf(input)).Tokens);
        Assert.Empty(Desk.Aws.Of("requests"));
    }

    [Fact]
    public async Task Rejected_before_its_token_came_it_fails_the_token_as_a_step_would()
    {
        var input = await AwaitingAsync();
        await Desk.Store.RejectAsync(input.BookingId!, new Reason("rejected", null, "No."), Provider);

        await Ask(input, "late");

        var told = Assert.Single(Desk.Aws.Of("token"));
        var cause = JsonNode.Parse(told.Text)!;
        Assert.Equal(("late", "SendTaskFailure BookingStopped"), (told.To, told.Subject));
        Assert.Equal("BookingStopped", (string?)cause["errorType"]);
        Assert.Equal("""{"code":"stop","detail":"The booking was stopped."}""", (string?)cause["errorMessage"]);
    }

    [Fact]
    public async Task After_the_end_the_token_is_closed()
    {
        var input = await ClosedAsync(Inputs.Visit());

        await Ask(input, "late");

        Assert.Equal("SendTaskFailure BookingClosed", Assert.Single(Desk.Aws.Of("token")).Subject);
    }

    [Theory]
    [InlineData(nameof(Answer.Refused))]
    [InlineData(nameof(Answer.Unverified))]
    public async Task A_token_that_nobody_waits_with_is_no_error(string dead)
    {
        var input = await AwaitingAsync();
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);
        Desk.Aws.Will("token", Enum.Parse<Answer>(dead));

        Assert.Equal(StepAnswer.Ok, await Ask(input, "late"));
    }

    [Fact]
    public async Task A_token_that_cannot_be_answered_now_is_tried_again()
    {
        var input = await AwaitingAsync();
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);
        Desk.Aws.Will("token", Answer.Throttled);

        await Assert.ThrowsAsync<WaitUnanswered>(() => Ask(input, "late"));
        Assert.Equal(StepAnswer.Ok, await Ask(input, "late"));
    }

    [Fact]
    public async Task Every_token_kept_is_woken_though_one_cannot_be()
    {
        var input = await AwaitingAsync();
        foreach (var token in new[] { "t1", "t2", "t3" })
            await Ask(input, token);
        var accepted = (await Desk.Store.AcceptAsync(input.BookingId!, Provider)).Booking!;
        Desk.Aws.Will("token", Answer.Throttled, Answer.Refused);

        await Assert.ThrowsAsync<WaitUnanswered>(() => Desk.Answers.WakeAsync(accepted));
        Assert.Single(Desk.Aws.Of("token"));
        await Desk.Answers.WakeAsync(accepted);

        Assert.Equal(["t1", "t2", "t3"], Desk.Aws.Of("token").Select(told => told.To).Distinct().Order());
        Assert.All(Desk.Aws.Of("token"), told => Assert.Equal(("SendTaskSuccess", """{"answer":"ok"}"""), (told.Subject, told.Text)));
    }

    [Fact]
    public async Task A_booking_that_still_waits_is_not_woken()
    {
        var input = await AwaitingAsync();
        await Ask(input, "t1");

        await Desk.Answers.WakeAsync(await BookingOf(input));

        Assert.Empty(Desk.Aws.Of("token"));
    }

    [Fact]
    public async Task Without_a_token_it_refuses() => Assert.Equal(
        "taskToken",
        (await Assert.ThrowsAsync<InvalidRequest>(() => Desk.RequestApproval.RequestApproval(Inputs.Visit(), Desk.Context))).Reason.Field);

    [Fact]
    public async Task No_token_is_ever_logged()
    {
        var input = await AwaitingAsync();
        Desk.Aws.Will("requests", Answer.Broken);
        await Ask(input, "secret-token");
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);
        Desk.Aws.Will("token", Answer.Throttled);

        await Assert.ThrowsAsync<WaitUnanswered>(() => Ask(input, "secret-token"));

        Assert.NotEmpty(Desk.Log);
        Assert.DoesNotContain("secret-token", Desk.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_ends_a_booking_as_expired_and_gives_everything_back()
    {
        var input = await AwaitingAsync();
        await Ask(input, "t1");
        var late = input.After("RequestApproval", "limit");

        await Desk.UndoPayment.UndoPayment(late, Desk.Context);
        await Desk.ReleaseSeats.ReleaseSeats(late, Desk.Context);
        await Desk.CloseBooking.CloseBooking(late, Desk.Context);
        var answer = await Desk.SendCancellationNotice.SendCancellationNotice(late, Desk.Context);

        Assert.Equal(("EXPIRED", "limit", true, false), (answer.Status, answer.Reason!.Code, answer.Settled, answer.Technical));
        Assert.Null(await Desk.OwnerAsync(Offers.VisitId, "1"));
        Assert.Equal(0, Assert.Single(Desk.PaymentsOf(input.BookingId!)).Net);
        Assert.Empty((await BookingOf(input)).Tokens);
        Assert.Equal(1, (await Desk.Offerings.GetAsync(Offers.VisitId))!.Free["visit"]);
    }

    [Fact]
    public async Task A_limit_that_crosses_an_accept_goes_forward()
    {
        var input = await AwaitingAsync();
        await Ask(input, "t1");
        await Desk.Store.AcceptAsync(input.BookingId!, Provider);

        var answer = await Desk.UndoPayment.UndoPayment(input.After("RequestApproval", "limit"), Desk.Context);

        Assert.Equal("forward", answer.Answer);
        Assert.Equal(BookingPhase.Capturing, (await BookingOf(input)).Phase);
    }

    private Task<StepAnswer> Ask(StepInput input, string token) =>
        Desk.RequestApproval.RequestApproval(input with { TaskToken = token }, Desk.Context);
}
