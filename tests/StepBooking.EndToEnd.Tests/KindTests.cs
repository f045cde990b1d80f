using System.Globalization;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Every kind of offering books through the same saga, from search to seat.</summary>
[Collection(DeskCollection.Name)]
public sealed class KindTests(Desk desk)
{
    private const int Ahead = 3;

    [Theory]
    [InlineData("train", "Delhi", "Mumbai", "seats", 2, "")]
    [InlineData("bus", "Delhi", "Jaipur", "seats", 1, "/api")]
    [InlineData("show", "Grand Cinema, Theatre 1", null, "seats", 3, "")]
    [InlineData("slot", "Harbour Clinic", null, "seats", 1, "")]
    [InlineData("slot", "Harbour Clinic", null, "slotId", 1, "")]
    [InlineData("stay", "Lakeside", null, "nights", 2, "")]
    public async Task One_of_each_kind_is_found_and_booked(string kind, string from, string? to, string chosenBy, int count, string prefix)
    {
        var nora = await Customer.SignIn(desk, "nora");
        var offering = await Find(kind, from, to, free: chosenBy == "slotId");
        var seats = await Witness.Free(desk, offering, count);
        var names = seats.Select(seat => seat.Seat).ToArray();

        var placed = await nora.Under(prefix).Book(Body(chosenBy, offering, names));
        Assert.True(placed.Status == 201, placed.Raw);
        var there = new Uri(desk.Api.BaseAddress!, placed.Location!);
        var outcome = await nora.Outcome(placed.Text("id")!);
        var atLocation = await nora.Get(there.AbsolutePath);

        Assert.Equal($"{prefix}/bookings/{placed.Text("id")}", there.AbsolutePath);
        Assert.Equal(chosenBy == "slotId" ? "pending" : "PENDING", placed.Text("status"));
        Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
        Assert.Equal(outcome.Raw, atLocation.Raw);
        Assert.Equal(offering, outcome.Text("offeringId"));
        Assert.Equal(names, outcome.Body.GetProperty("seats").EnumerateArray().Select(seat => seat.GetString()!));
        var amount = seats.Sum(seat => seat.Price);
        Assert.Equal(amount, outcome.Body.GetProperty("amount").GetInt64());
        foreach (var name in names)
            Assert.Equal("taken", await Witness.Seat(desk, offering, name));
        var payments = await Witness.Payments(desk, placed.Text("id")!);
        Assert.Equal(amount > 0 ? [("succeeded", amount)] : [], payments.Select(Seen));
    }

    private static (string? Status, long Amount) Seen(JsonElement payment) =>
        (payment.GetProperty("status").GetString(), payment.GetProperty("amount").GetInt64());

    private static Dictionary<string, object> Body(string chosenBy, string offering, string[] names) => chosenBy == "slotId"
        ? new() { ["slotId"] = offering }
        : new() { ["offeringId"] = offering, [chosenBy] = names, ["paymentMethod"] = "pm_card_visa" };

    /// <summary>Searches as a customer would: a stay is found by its first day, which is today.</summary>
    private async Task<string> Find(string kind, string from, string? to, bool free)
    {
        var date = DateTime.UtcNow.AddDays(kind == "stay" ? 0 : Ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var query = $"/offerings?kind={kind}&from={Uri.EscapeDataString(from)}&date={date}" + (to is null ? "" : $"&to={Uri.EscapeDataString(to)}");
        var found = await Answer.Read(await desk.Api.GetAsync(new Uri(query, UriKind.Relative)));
        Assert.True(found.Status == 200, found.Raw);
        return found.Body.GetProperty("items").EnumerateArray()
            .First(item => item.GetProperty("fares").EnumerateArray().All(fare => fare.GetProperty("amount").GetInt64() == 0) == free)
            .GetProperty("id").GetString()!;
    }
}
