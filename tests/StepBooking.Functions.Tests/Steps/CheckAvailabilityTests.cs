using System.Text.Json.Nodes;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;
using StepBooking.Functions.Steps;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Steps;

public sealed class CheckAvailabilityTests : StepTest
{
    public static TheoryData<string, string> BadInputs => new()
    {
        { "5", "userId" },
        { "null", "userId" },
        { """{"v": 2, "userId": "alice", "request": {}}""", "v" },
        { """{"v": 1, "request": {}}""", "userId" },
        { """{"v": 1, "userId": "alice"}""", "body" },
        { Request("""{"offeringId": "train-delhi-mumbai-2026-12-05", "seats": ["1A", "1A"]}"""), "seats[1]" },
        { Request("""{"offeringId": "train-delhi-mumbai-2026-12-05", "seats": []}"""), "seats" },
        { Request("""{"offeringId": "train-delhi-mumbai-2026-12-05", "seats": ["99Z"]}"""), "seats[0]" },
        { Request("""{"offeringId": "train-delhi-mumbai-2026-12-05", "seats": ["1A"]}"""), "paymentMethod" },
        { Request("""{"offeringId": "train-to-nowhere", "seats": ["1A"]}"""), "offeringId" },
        { Request("""{"offeringId": 7, "seats": ["1A"]}"""), "offeringId" },
        { Request("""{"holdId": "x", "paymentMethod": "pm_card_visa"}"""), "holdId" },
    };

    [Fact]
    public async Task It_writes_the_pending_booking_with_its_quote_and_holds_every_seat()
    {
        var input = Inputs.Train();

        var answer = await Desk.CheckAvailability.CheckAvailability(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var booking = await BookingOf(input);
        Assert.Equal((BookingStatus.Pending, BookingPhase.Held), (booking.Status, booking.Phase));
        Assert.Equal((570000, "INR"), (booking.Amount, booking.Currency));
        Assert.Equal(["1A", "1B"], booking.Seats);
        Assert.Equal("alice", booking.Customer);
        Assert.Equal(Desk.Clock.GetUtcNow().AddSeconds(600), booking.Until);
        Assert.Equal(booking.Until + TimeSpan.FromMinutes(15), booking.DueAt);
        Assert.Equal((input.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal((input.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1B"));
        var entry = Assert.Single(booking.Trail);
        Assert.Equal((null, "HELD", "CheckAvailability", input.Execution), (entry.From, entry.To, entry.By, entry.Execution));
    }

    [Fact]
    public async Task Called_twice_it_meets_its_own_booking_and_changes_nothing()
    {
        var input = await HeldAsync();
        var before = await BookingOf(input);
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await Desk.CheckAvailability.CheckAvailability(input, Desk.Context);

        Assert.Equal("ok", answer.Answer);
        var after = await BookingOf(input);
        Assert.Equal(before.Until, after.Until);
        Assert.Single(after.Trail);
    }

    [Fact]
    public async Task A_seat_of_another_is_refused_by_name_and_nothing_is_held()
    {
        await HeldAsync(Inputs.Train(seats: ["1B"]));
        var input = Inputs.Train(user: "bert");

        var refusal = await Assert.ThrowsAsync<SeatsTaken>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));

        Assert.Equal("taken", refusal.Reason.Code);
        Assert.Contains("1B", refusal.Reason.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("1A", refusal.Reason.Detail, StringComparison.Ordinal);
        Assert.Null(await Desk.Store.GetAsync(input.BookingId!));
        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Of_two_holds_of_one_seat_at_once_one_wins()
    {
        var inputs = Enumerable.Range(0, 4).Select(_ => Inputs.Train(seats: ["1A", "2A"])).ToList();

        var answers = await Task.WhenAll(inputs.Select(TryAsync));

        Assert.Single(answers, answer => answer is null);
        Assert.All(answers, answer => Assert.True(answer is null or SeatsTaken or StoreBusy, answer?.ToString()));
        var winner = inputs[Array.IndexOf(answers, null)];
        Assert.Equal((winner.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
        Assert.Equal((winner.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "2A"));
    }

    [Fact]
    public async Task A_hold_that_is_over_gives_its_seat_to_the_next()
    {
        await HeldAsync(Inputs.Train(seats: ["1A"]));
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));

        var next = await HeldAsync(Inputs.Train(user: "bert", seats: ["1A"]));

        Assert.Equal((next.BookingId!, true), await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_again_after_its_hold_ended_it_answers_over()
    {
        var input = await HeldAsync();
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));

        await Assert.ThrowsAsync<HoldOver>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));
    }

    [Fact]
    public async Task Called_again_after_the_departure_it_answers_by_the_hold_that_is_there()
    {
        Desk.Clock.Advance(Offers.Departure.AddMinutes(-1) - Desk.Clock.GetUtcNow());
        var input = await HeldAsync();
        Desk.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("ok", (await Desk.CheckAvailability.CheckAvailability(input, Desk.Context)).Answer);
        await Assert.ThrowsAsync<AlreadyPlaced>(
            () => Desk.CheckAvailability.CheckAvailability(Inputs.Train(input.BookingId, seats: ["9A"]), Desk.Context));
        await Assert.ThrowsAsync<InvalidRequest>(() => Desk.CheckAvailability.CheckAvailability(Inputs.Train(), Desk.Context));
        Desk.Clock.Advance(TimeSpan.FromSeconds(600));
        await Assert.ThrowsAsync<HoldOver>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));
    }

    [Fact]
    public async Task Called_again_after_the_departure_a_stopped_or_closed_booking_says_so()
    {
        var stopped = await StoppedAsync(Inputs.Train(seats: ["1A"]));
        var closed = await ClosedAsync(Inputs.Train(seats: ["2A"]));
        Desk.Clock.Advance(Offers.Departure.AddMinutes(1) - Desk.Clock.GetUtcNow());

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.CheckAvailability.CheckAvailability(stopped, Desk.Context));
        await Assert.ThrowsAsync<BookingClosed>(() => Desk.CheckAvailability.CheckAvailability(closed, Desk.Context));
    }

    [Fact]
    public async Task Called_late_after_a_stop_it_holds_nothing()
    {
        var input = Inputs.Train();
        await Desk.UndoPayment.UndoPayment(input.After("CheckAvailability", "States.Timeout"), Desk.Context);

        await Assert.ThrowsAsync<BookingStopped>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Called_late_after_the_end_it_holds_nothing()
    {
        var input = await ClosedAsync();

        await Assert.ThrowsAsync<BookingClosed>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));

        Assert.Null(await Desk.OwnerAsync(Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Another_request_under_the_id_touches_nothing()
    {
        var input = await HeldAsync();
        var before = await Desk.ScanAsync();

        await Assert.ThrowsAsync<AlreadyPlaced>(
            () => Desk.CheckAvailability.CheckAvailability(Inputs.Train(input.BookingId, seats: ["9A"]), Desk.Context));

        Assert.Equal(before.Count, (await Desk.ScanAsync()).Count);
    }

    [Fact]
    public async Task The_same_request_with_another_card_is_the_same_booking()
    {
        var input = await HeldAsync();

        var again = Inputs.Train(input.BookingId, method: "pm_card_mastercard");
        var answer = await Desk.CheckAvailability.CheckAvailability(again, Desk.Context);

        Assert.Equal("ok", answer.Answer);
    }

    [Fact]
    public async Task Where_only_one_booking_may_be_pending_a_second_is_refused()
    {
        await HeldAsync(Inputs.Nights(nights: ["2026-12-24"]));
        var second = Inputs.Nights(nights: ["2026-12-26"]);

        var refusal = await Assert.ThrowsAsync<PendingBookingExists>(() => Desk.CheckAvailability.CheckAvailability(second, Desk.Context));

        Assert.Equal("pending-exists", refusal.Reason.Code);
        Assert.Null(await Desk.Store.GetAsync(second.BookingId!));
        await HeldAsync(Inputs.Nights(user: "bert", nights: ["2026-12-26"]));
    }

    [Fact]
    public async Task Where_only_one_booking_may_be_pending_one_of_several_at_once_is()
    {
        var inputs = Enumerable.Range(20, 4).Select(day => Inputs.Nights(nights: [$"2026-12-{day}"])).ToList();

        var answers = await Task.WhenAll(inputs.Select(TryAsync));

        Assert.Single(answers, answer => answer is null);
        Assert.All(answers, answer => Assert.True(answer is null or PendingBookingExists or StoreBusy, answer?.ToString()));
        var winner = inputs[Array.IndexOf(answers, null)];
        Assert.Equal(BookingStatus.Pending, (await BookingOf(winner)).Status);
        foreach (var other in inputs.Where(input => input.BookingId != winner.BookingId))
        {
            Assert.IsType<PendingBookingExists>(await TryAsync(other));
            Assert.Null(await Desk.Store.GetAsync(other.BookingId!));
        }
    }

    [Fact]
    public async Task A_pending_booking_that_has_ended_makes_room_for_the_next()
    {
        await ClosedAsync(Inputs.Nights(nights: ["2026-12-24"]));

        var next = await HeldAsync(Inputs.Nights(nights: ["2026-12-24"]));

        Assert.Equal((next.BookingId!, true), await Desk.OwnerAsync(Offers.StayId, "2026-12-24"));
    }

    [Theory]
    [MemberData(nameof(BadInputs))]
    public async Task Bad_input_is_refused_naming_the_field_and_writes_nothing(string text, string field)
    {
        var before = await Desk.ScanAsync();
        var input = Inputs.Raw(null, JsonNode.Parse(text));

        var refusal = await Assert.ThrowsAsync<InvalidRequest>(() => Desk.CheckAvailability.CheckAvailability(input, Desk.Context));

        Assert.Equal(("invalid", field), (refusal.Reason.Code, refusal.Reason.Field));
        Assert.Contains($"\"field\":\"{field}\"", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await Desk.ScanAsync()).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("by-hand")]
    [InlineData("8C2E6F0A-6F5B-4D6E-9A57-0C8D1F3B7E21")]
    public async Task An_execution_whose_name_is_no_id_is_no_booking(string? name)
    {
        var before = await Desk.ScanAsync();

        await Assert.ThrowsAsync<NotABooking>(
            () => Desk.CheckAvailability.CheckAvailability(Inputs.Train() with { BookingId = name }, Desk.Context));

        Assert.Equal(before.Count, (await Desk.ScanAsync()).Count);
    }

    [Fact]
    public async Task A_step_without_any_input_is_no_booking()
    {
        await Assert.ThrowsAsync<NotABooking>(() => Desk.CheckAvailability.CheckAvailability(null!, Desk.Context));
    }

    private static string Request(string body) => $$"""{"v": 1, "userId": "alice", "request": {{body}}}""";

    private async Task<StepRefusal?> TryAsync(StepInput input)
    {
        try
        {
            await Desk.CheckAvailability.CheckAvailability(input, Desk.Context);
            return null;
        }
        catch (StepRefusal refusal)
        {
            return refusal;
        }
    }
}
