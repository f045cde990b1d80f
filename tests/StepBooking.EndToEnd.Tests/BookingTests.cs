namespace StepBooking.EndToEnd.Tests;

[Collection(DeskCollection.Name)]
public sealed class BookingTests(Desk desk)
{
    [Fact]
    public async Task A_booking_is_confirmed_paid_seated_and_told()
    {
        var alice = await Customer.SignIn(desk, "alice");

        var placed = await alice.Book(new { offeringId = Witness.Train(), seats = new[] { "1A", "1B" }, paymentMethod = "pm_card_visa" });
        var id = placed.Text("id")!;
        var outcome = await alice.Outcome(id);

        Assert.True(placed.Status == 201, placed.Raw);
        Assert.EndsWith($"/bookings/{id}", placed.Location, StringComparison.Ordinal);
        Assert.Equal("PENDING", placed.Text("status"));
        Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
        Assert.Matches("^[A-Z2-9]{6}$", outcome.Text("reference"));
        Assert.Equal("taken", await Witness.Seat(desk, Witness.Train(), "1A"));
        Assert.Equal("taken", await Witness.Seat(desk, Witness.Train(), "1B"));
        var payment = Assert.Single(await Witness.Payments(desk, id));
        Assert.Equal("succeeded", payment.GetProperty("status").GetString());
        Assert.Equal(outcome.Body.GetProperty("amount").GetInt64(), payment.GetProperty("amount").GetInt64());
        await Eventually.Holds(async () => (await Witness.Mail(desk, id)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
    }

    [Fact]
    public async Task The_same_request_under_the_same_key_is_the_same_booking()
    {
        var bert = await Customer.SignIn(desk, "bert");
        var request = new { offeringId = Witness.Train(), seats = new[] { "2A" }, paymentMethod = "pm_card_visa" };

        var first = await bert.Book(request, "the-key");
        var again = await bert.Book(request, "the-key");
        var other = await bert.Book(request with { seats = ["2B"] }, "the-key");
        var carols = await (await Customer.SignIn(desk, "carol")).Book(request with { seats = ["2C"] }, "the-key");

        Assert.Equal(201, again.Status);
        Assert.Equal(first.Text("id"), again.Text("id"));
        other.Problem(409);
        Assert.Equal(201, carols.Status);
        Assert.NotEqual(first.Text("id"), carols.Text("id"));
    }

    [Fact]
    public async Task A_declined_card_frees_the_seat_captures_nothing_and_is_told()
    {
        var dora = await Customer.SignIn(desk, "dora");

        var placed = await dora.Book(new { offeringId = Witness.Train(), seats = new[] { "3A" }, paymentMethod = "pm_card_chargeDeclined" });
        var outcome = await dora.Outcome(placed.Text("id")!);

        Assert.Equal("REJECTED", outcome.Text("status"));
        Assert.Equal("declined", outcome.Body.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("free", await Witness.Seat(desk, Witness.Train(), "3A"));
        Assert.All(await Witness.Payments(desk, placed.Text("id")!), payment => Assert.Equal("canceled", payment.GetProperty("status").GetString()));
        await Eventually.Holds(async () => (await Witness.Mail(desk, placed.Text("id")!)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
    }

    [Fact]
    public async Task Of_two_bookings_of_one_seat_at_the_same_moment_one_is_confirmed_and_one_rejected()
    {
        var erin = await Customer.SignIn(desk, "erin");
        var finn = await Customer.SignIn(desk, "finn");
        var request = new { offeringId = Witness.Train(), seats = new[] { "4A" }, paymentMethod = "pm_card_visa" };

        var placed = await Task.WhenAll(erin.Book(request), finn.Book(request));
        var outcomes = await Task.WhenAll(erin.Outcome(placed[0].Text("id")!), finn.Outcome(placed[1].Text("id")!));

        Assert.All(placed, answer => Assert.Equal(201, answer.Status));
        Assert.Equal(["CONFIRMED", "REJECTED"], outcomes.Select(outcome => outcome.Text("status")).Order());
        foreach (var answer in placed)
            await Eventually.Holds(async () => (await Witness.Mail(desk, answer.Text("id")!)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
    }

    [Fact]
    public async Task A_program_with_its_own_id_books_straight_at_the_state_machine()
    {
        var gina = await Customer.SignIn(desk, "gina");
        var id = Guid.NewGuid();
        var request = new { offeringId = Witness.Train(), seats = new[] { "5A" }, paymentMethod = "pm_card_visa" };

        var put = await gina.Put(id, request);
        var outcome = await gina.Outcome(id.ToString());
        // While the execution still tells its customer, the same request is the same start (202); after it, the id is used (303).
        var again = await gina.Put(id, request);
        await Eventually.Holds(async () => (again = await gina.Put(id, request)).Status != 202);

        Assert.True(put.Status == 202, put.Raw);
        Assert.EndsWith($"/bookings/{id}", put.Location, StringComparison.Ordinal);
        Assert.Equal("CONFIRMED", outcome.Text("status"));
        Assert.Equal(303, again.Status);
        Assert.EndsWith($"/bookings/{id}", again.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_direct_booking_the_booking_says()
    {
        var hugo = await Customer.SignIn(desk, "hugo");
        var id = Guid.NewGuid();

        var put = await hugo.Put(id, new { offeringId = Witness.Train(), seats = new[] { "5B", "5B" }, paymentMethod = "pm_card_visa" });
        var outcome = await hugo.Outcome(id.ToString());

        Assert.Equal(202, put.Status);
        Assert.Equal("REJECTED", outcome.Text("status"));
        Assert.Equal("invalid", outcome.Body.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("seats[1]", outcome.Body.GetProperty("reason").GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_booking_is_found_by_its_reference_and_only_by_its_owner()
    {
        var ines = await Customer.SignIn(desk, "ines");
        var placed = await ines.Book(new { offeringId = Witness.Train(), seats = new[] { "6A" }, paymentMethod = "pm_card_visa" });
        var outcome = await ines.Outcome(placed.Text("id")!);
        var jack = await Customer.SignIn(desk, "jack");

        var byReference = await ines.Get($"/bookings/{outcome.Text("reference")}");
        var list = await ines.Get("/bookings");

        Assert.Equal(placed.Text("id"), byReference.Text("id"));
        Assert.Equal(placed.Text("id"), Assert.Single(list.Body.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        (await jack.Get($"/bookings/{placed.Text("id")}")).Problem(404);
        (await jack.Get($"/bookings/{outcome.Text("reference")}")).Problem(404);
        Assert.Empty((await jack.Get("/bookings")).Body.GetProperty("items").EnumerateArray());
    }
}
