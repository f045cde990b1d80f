using System.Globalization;
using System.Text.Json;
using Amazon.StepFunctions.Model;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Seats held first and booked later, over HTTP.</summary>
[Collection(DeskCollection.Name)]
public sealed class HoldTests(Desk desk)
{
    private static readonly string Train = Witness.Train(9);

    [Fact]
    public async Task Held_seats_are_booked_under_the_holds_id_and_confirmed()
    {
        var alice = await Customer.SignIn(desk, "hold-alice");
        var bob = await Customer.SignIn(desk, "hold-bob");

        var held = await alice.Call(HttpMethod.Post, "/holds", new { offeringId = Train, seats = new[] { "1A", "1B" } });
        Assert.True(held.Status == 201, held.Raw);
        var id = held.Text("id")!;
        Assert.EndsWith($"/holds/{id}", held.Location, StringComparison.Ordinal);
        Assert.Equal("HELD", held.Text("status"));
        Assert.Equal("held", await Witness.Seat(desk, Train, "1A"));
        var taken = (await bob.Call(HttpMethod.Post, "/holds", new { offeringId = Train, seats = new[] { "1B", "2B" } })).Problem(409);
        Assert.Equal("/problems/taken", taken.Text("type"));
        Assert.Contains("1B", taken.Text("detail"), StringComparison.Ordinal);
        (await bob.Get($"/holds/{id}")).Problem(404);

        var booked = await alice.Book(new { holdId = id, paymentMethod = "pm_card_visa" });
        var outcome = await alice.Outcome(id);

        Assert.True(booked.Status == 201, booked.Raw);
        Assert.Equal(id, booked.Text("id"));
        Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
        Assert.Equal(held.Text("amount"), outcome.Text("amount"));
        Assert.Equal("BOOKED", (await alice.Get($"/holds/{id}")).Text("status"));
        Assert.Equal("taken", await Witness.Seat(desk, Train, "1A"));
        Assert.Equal("/problems/hold-booked", (await alice.Call(HttpMethod.Delete, $"/holds/{id}")).Problem(409).Text("type"));
        Assert.Equal(id, (await alice.Book(new { holdId = id, paymentMethod = "pm_card_visa" })).Text("id"));
        var trail = await alice.Get($"/bookings/{id}/trail");
        Assert.Equal(
            ["PlaceHold", "PlaceBooking", "ReserveSeats", "ConfirmBooking"],
            trail.Body.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("by").GetString()));
        (await bob.Get($"/bookings/{id}/trail")).Problem(404);
    }

    [Fact]
    public async Task Given_back_the_seats_are_free_and_nobody_is_told()
    {
        var carol = await Customer.SignIn(desk, "hold-carol");
        var held = await carol.Call(HttpMethod.Post, "/holds", new { offeringId = Train, seats = new[] { "3A" } });
        var id = held.Text("id")!;

        Assert.Equal(204, (await carol.Call(HttpMethod.Delete, $"/holds/{id}")).Status);

        Assert.Equal("free", await Witness.Seat(desk, Train, "3A"));
        Assert.Equal("CANCELLED", (await carol.Get($"/holds/{id}")).Text("status"));
        Assert.Equal("/problems/hold-over", (await carol.Book(new { holdId = id, paymentMethod = "pm_card_visa" })).Problem(409).Text("type"));
        Assert.Empty(await Witness.Mail(desk, id));
        Assert.Empty(await Witness.Payments(desk, id));
    }

    [Fact]
    public async Task Over_it_says_so_and_its_seats_are_anybodys()
    {
        var olga = await Customer.SignIn(desk, "hold-olga", "&groups=operators");
        var dora = await Customer.SignIn(desk, "hold-dora");
        var erin = await Customer.SignIn(desk, "hold-erin");
        var offering = $"film-holds-{Guid.NewGuid():N}";
        var day = DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var loaded = await olga.Call(HttpMethod.Put, $"/offerings/{offering}", new
        {
            kind = "show",
            provider = "pvr",
            title = "A short hold",
            place = "PVR Delhi",
            start = $"{day}T19:00:00+05:30",
            end = $"{day}T22:00:00+05:30",
            currency = "INR",
            fares = new[] { new { @class = "stalls", amount = 1599 } },
            seats = new[] { new { @class = "stalls", names = new[] { "1-A1" } } },
            holdSeconds = 3,
        });
        Assert.True(loaded.Status == 201, loaded.Raw);
        var held = await dora.Call(HttpMethod.Post, "/holds", new { offeringId = offering, seats = new[] { "1-A1" } });
        Assert.True(held.Status == 201, held.Raw);

        await Eventually.Holds(async () => (await dora.Get($"/holds/{held.Text("id")}")).Text("status") == "EXPIRED");

        Assert.Equal(
            "/problems/hold-over",
            (await dora.Call(HttpMethod.Post, $"/holds/{held.Text("id")}/extend")).Problem(409).Text("type"));
        var next = await erin.Call(HttpMethod.Post, "/holds", new { offeringId = offering, seats = new[] { "1-A1" } });
        Assert.True(next.Status == 201, next.Raw);
        (await dora.Book(new { holdId = held.Text("id"), paymentMethod = "pm_card_visa" })).Problem(409);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_its_field()
    {
        var finn = await Customer.SignIn(desk, "hold-finn");

        var paid = new { offeringId = Train, seats = new[] { "4A" }, paymentMethod = "pm_card_visa" };
        var nowhere = new { offeringId = Train, seats = new[] { "99Z" } };
        Assert.Equal("paymentMethod", (await finn.Call(HttpMethod.Post, "/holds", paid)).Problem(400).Text("field"));
        Assert.Equal("seats[0]", (await finn.Call(HttpMethod.Post, "/holds", nowhere)).Problem(400).Text("field"));
        Assert.Equal("holdId", (await finn.Book(new { holdId = "x", paymentMethod = "pm_card_visa" })).Problem(400).Text("field"));
        (await finn.Get($"/holds/{Guid.NewGuid()}")).Problem(404);
    }

    [Fact]
    public async Task A_hold_named_in_an_executions_input_is_invalid()
    {
        var gina = await Customer.SignIn(desk, "hold-gina", "&groups=operators");
        var id = Guid.NewGuid().ToString();
        var request = new { holdId = Guid.NewGuid(), paymentMethod = "pm_card_visa" };

        (await gina.Put(Guid.NewGuid(), request)).Problem(400);
        await desk.StepFunctions.StartExecutionAsync(new StartExecutionRequest
        {
            StateMachineArn = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-booking",
            Name = id,
            Input = JsonSerializer.Serialize(new { v = 1, userId = Guid.NewGuid(), request }),
        });
        var outcome = await gina.Outcome(id);

        Assert.Equal("REJECTED", outcome.Text("status"));
        Assert.Equal("holdId", outcome.Body.GetProperty("reason").GetProperty("field").GetString());
    }
}
