using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Waiting;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Waiting;

public sealed class OfferSeatsTests : WaitingTest
{
    private static readonly TimeSpan WholeHold = TimeSpan.FromSeconds(600);

    [Fact]
    public async Task A_released_seat_is_offered_to_the_first_with_a_hold_and_a_notice()
    {
        await SoldAsync("2", "3");
        var hold = await SoldOutAsync("1");
        await InLineAsync("alice", "bob");

        await GiveBack("zoe", hold);
        await SweepAsync();

        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("alice"));
        Assert.Equal(("WAITING", "2", ""), await StandsAsync("bob"));
        var held = await Desk.BookingAsync(await OfferOf("alice"));
        Assert.Equal((BookingPhase.Held, "alice", 60000L), (held.Phase, held.Customer, held.Amount));
        Assert.Equal(Desk.Clock.GetUtcNow() + WholeHold, held.Until);
        var mail = Assert.Single(Desk.Aws.Of("email"));
        Assert.Equal(("alice@example.com", "The coach to Agra: held for you", held.Id), (mail.To, mail.Subject, mail.BookingId));
        Assert.Contains($"Book it by the hold {held.Id} before then.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("+911234567890", Assert.Single(Desk.Aws.Of("sms")).To);
    }

    [Fact]
    public async Task A_released_seat_is_nobody_elses_until_it_was_offered()
    {
        var hold = await SoldOutAsync();
        await InLineAsync("alice");

        await GiveBack("zoe", hold);
        (await Hold("stranger", "1")).Problem(409, "taken", "seats");
        Desk.Clock.Advance(WaitingTerms.Kept);

        Assert.Equal(201, (await Hold("stranger", "1")).StatusCode);
    }

    [Fact]
    public async Task Where_nobody_waits_a_released_seat_is_free_at_once()
    {
        var hold = await SoldOutAsync();

        await GiveBack("zoe", hold);

        Assert.Equal(201, (await Hold("stranger", "1")).StatusCode);
    }

    [Fact]
    public async Task It_passes_on_when_the_hold_ends_and_nobody_overtakes_the_next()
    {
        var hold = await SoldOutAsync("1");
        await SoldAsync("2", "3");
        await InLineAsync("alice", "bob");
        await GiveBack("zoe", hold);
        await SweepAsync();
        var first = await OfferOf("alice");

        Desk.Clock.Advance(WholeHold);
        Assert.Equal("PASSED", (await Show("alice")).Text("status"));
        (await Hold("stranger", "1")).Problem(409, "taken", "seats");
        await SweepAsync();

        Assert.Equal(("PASSED", null, ""), await StandsAsync("alice"));
        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("bob"));
        Assert.Equal(BookingStatus.Expired, (await Desk.BookingAsync(first)).Status);
        Assert.Equal(["alice@example.com", "bob@example.com"], Desk.Aws.Of("email").Select(mail => mail.To));
    }

    [Fact]
    public async Task An_offer_that_is_given_back_goes_to_the_next_and_so_does_one_whose_place_is_left()
    {
        var hold = await SoldOutAsync("1");
        await SoldAsync("2", "3");
        await InLineAsync("alice", "bob", "carol");
        await GiveBack("zoe", hold);
        await SweepAsync();

        await GiveBack("alice", await OfferOf("alice"));
        await SweepAsync();
        Assert.Equal("PASSED", (await StandsAsync("alice")).Status);
        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("bob"));

        Assert.Equal(204, (await Leave("bob")).StatusCode);
        (await Hold("stranger", "1")).Problem(409, "taken", "seats");
        await SweepAsync();
        Assert.Equal("PASSED", (await StandsAsync("bob")).Status);
        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("carol"));
    }

    [Fact]
    public async Task An_offer_that_is_booked_is_never_passed_on()
    {
        var hold = await SoldOutAsync("1");
        await SoldAsync("2", "3");
        await InLineAsync("alice", "bob");
        await GiveBack("zoe", hold);
        await SweepAsync();
        var offer = await Desk.BookingAsync(await OfferOf("alice"));

        await Desk.Store.BookHoldAsync(offer, new Actor("PlaceBooking", null));
        Assert.Equal("BOOKED", (await Show("alice")).Text("status"));
        Desk.Clock.Advance(WholeHold);
        await SweepAsync();

        Assert.Equal(("BOOKED", null, "1"), await StandsAsync("alice"));
        Assert.Equal(("WAITING", "1", ""), await StandsAsync("bob"));
        Assert.Equal((offer.Id, true), await Desk.OwnerAsync(BusId, "1"));
    }

    [Fact]
    public async Task A_seat_goes_to_the_first_who_can_use_it()
    {
        var hold = await SoldOutAsync("3");
        await SoldAsync("1", "2");
        await Join("alice", """{"quantity": 2}""");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join("bob", """{"class": "front"}""");
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join("carol");

        await GiveBack("zoe", hold);
        await SweepAsync();

        Assert.Equal(("WAITING", "1", ""), await StandsAsync("alice"));
        Assert.Equal(("WAITING", "2", ""), await StandsAsync("bob"));
        Assert.Equal(("OFFERED", "3", "3"), await StandsAsync("carol"));
    }

    [Fact]
    public async Task A_hold_that_ended_without_any_cleaner_is_offered_too()
    {
        await SoldOutAsync();
        await InLineAsync("alice");

        await SweepAsync();
        Assert.Equal("WAITING", (await StandsAsync("alice")).Status);
        Desk.Clock.Advance(WholeHold);
        await SweepAsync();

        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("alice"));
    }

    [Fact]
    public async Task Two_sweeps_at_once_offer_a_seat_once_and_tell_once()
    {
        var hold = await SoldOutAsync("1");
        await SoldAsync("2", "3");
        await InLineAsync("alice", "bob");
        await GiveBack("zoe", hold);

        await AtOnceAsync(4, () => Sweep().RunAsync(Desk.Clock.GetUtcNow().AddMinutes(1), Desk.Context.Logger));
        await SweepAsync();

        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("alice"));
        Assert.Equal("WAITING", (await StandsAsync("bob")).Status);
        Assert.Equal("alice@example.com", Assert.Single(Desk.Aws.Of("email")).To);
    }

    [Fact]
    public async Task Several_released_at_once_are_offered_in_the_order_of_joining_by_sweeps_that_cross()
    {
        var hold = await SoldOutAsync();
        await InLineAsync("alice", "bob", "carol");
        await GiveBack("zoe", hold);

        await AtOnceAsync(4, () => Sweep().RunAsync(Desk.Clock.GetUtcNow().AddMinutes(1), Desk.Context.Logger));
        await SweepAsync();

        var seats = new List<string>();
        foreach (var customer in (string[])["alice", "bob", "carol"])
        {
            var stands = await StandsAsync(customer);
            Assert.Equal("OFFERED", stands.Status);
            seats.Add(stands.Seats);
        }

        Assert.Equal(["1", "2", "3"], seats.Order());
        Assert.Equal(3, Desk.Aws.Of("email").Count);
    }

    [Fact]
    public async Task A_booking_that_ends_hands_its_seats_to_the_list_in_the_saga_s_own_release()
    {
        var input = await StoppedAsync(Inputs.Train(seats: "1A"));
        Assert.Equal(201, (await Join("bob", """{"seats": ["1A"]}""", Support.Offers.TrainId)).StatusCode);

        await Desk.ReleaseSeats.ReleaseSeats(input, Desk.Context);
        Assert.Equal(("waiting-list", true), await Desk.OwnerAsync(Support.Offers.TrainId, "1A"));
        await SweepAsync();

        var offer = (await Show("bob", Support.Offers.TrainId)).Text("holdId")!;
        Assert.Equal((offer, true), await Desk.OwnerAsync(Support.Offers.TrainId, "1A"));
    }

    [Fact]
    public async Task Who_has_a_pending_booking_of_it_is_passed_over_for_now_where_there_may_be_one_only()
    {
        var night = await HoldBody("zoe", """{"offeringId":"stay-lake-view","nights":["2026-12-24"]}""");
        await HoldBody("alice", """{"offeringId":"stay-lake-view","nights":["2026-12-10"]}""");
        await Join("alice", """{"nights": ["2026-12-24"]}""", Support.Offers.StayId);
        Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await Join("bob", """{"nights": ["2026-12-24"]}""", Support.Offers.StayId);

        await GiveBack("zoe", night.Text("id")!);
        await SweepAsync();

        Assert.Equal("WAITING", (await Show("alice", Support.Offers.StayId)).Text("status"));
        Assert.Equal("OFFERED", (await Show("bob", Support.Offers.StayId)).Text("status"));
    }

    [Fact]
    public async Task What_has_begun_is_waited_for_no_more_and_its_list_is_forgotten()
    {
        await SoldOutAsync();
        await InLineAsync("alice");

        Desk.Clock.Advance(TimeSpan.FromDays(4));
        await SweepAsync();
        Assert.Equal(("PASSED", null, ""), await StandsAsync("alice"));
        await SweepAsync();

        Assert.Empty(await Places.ListsAsync());
        Assert.Empty(Desk.Aws.Messages);
    }

    [Fact]
    public async Task A_list_that_cannot_be_looked_at_is_counted_and_looked_at_the_next_time()
    {
        var hold = await SoldOutAsync("1");
        await SoldAsync("2", "3");
        await InLineAsync("alice");
        await GiveBack("zoe", hold);

        await SweepAsync(new OfferingStore(new BookingTable(Desk.Meter, "no-such-table")));
        Assert.Equal(("WAITING", "1", ""), await StandsAsync("alice"));
        await SweepAsync();

        Assert.Equal(("OFFERED", "1", "1"), await StandsAsync("alice"));
        var counted = Assert.Single(Desk.MetricLines.ToString().Split('\n'), line => line.Contains("OfferFailures", StringComparison.Ordinal));
        Assert.EndsWith("\"OfferFailures\":1}", counted.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_somebody_is_joining_is_not_forgotten()
    {
        await SoldOutAsync();
        await InLineAsync("alice");
        await Leave("alice");

        await SweepAsync();
        Assert.Equal([BusId], await Places.ListsAsync());
        Desk.Clock.Advance(TimeSpan.FromMinutes(3));
        await SweepAsync();

        Assert.Empty(await Places.ListsAsync());
    }
}
