using System.Globalization;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A booking that its provider must accept, over HTTP alone: the provider is written to, decides, and is told what came of it.</summary>
[Collection(DeskCollection.Name)]
public sealed class ApprovalTests(Desk desk)
{
    private const string Provider = "maya-lind";

    [Fact]
    public async Task Accepted_it_is_paid_and_confirmed()
    {
        var (kim, maya) = (await Customer.SignIn(desk, "kim"), await Customer.SignIn(desk, "maya", $"&provider={Provider}"));
        var slot = Slot(5, "0900");

        var placed = await kim.Book(new { slotId = slot, paymentMethod = "pm_card_visa" });
        var id = placed.Text("id")!;
        await AsksFor(id);
        var early = await Witness.Payments(desk, id);
        var decided = await maya.Post($"/providers/{Provider}/bookings/{id}/accept");
        var again = await maya.Post($"/providers/{Provider}/bookings/{id}/accept");
        var other = await maya.Post($"/providers/{Provider}/bookings/{id}/reject");
        var outcome = await kim.Outcome(id);

        Assert.Equal("requires_capture", Assert.Single(early).GetProperty("status").GetString());
        Assert.True(decided.Status == 200, decided.Raw);
        Assert.Equal("Booking accepted successfully", decided.Text("message"));
        Assert.Equal("confirmed", decided.Body.GetProperty("booking").GetProperty("status").GetString());
        Assert.Equal((200, decided.Raw), (again.Status, again.Raw));
        other.Problem(409);
        Assert.Equal("CONFIRMED", outcome.Text("status"));
        Assert.Equal("succeeded", Assert.Single(await Witness.Payments(desk, id)).GetProperty("status").GetString());
        Assert.Equal("taken", await Witness.Seat(desk, slot, "1"));
    }

    [Fact]
    public async Task Rejected_it_is_undone_and_its_slot_free_again()
    {
        var (lea, maya) = (await Customer.SignIn(desk, "lea"), await Customer.SignIn(desk, "maya", $"&provider={Provider}"));
        var slot = Slot(6, "0900");

        var id = (await lea.Book(new { slotId = slot, paymentMethod = "pm_card_visa" })).Text("id")!;
        await AsksFor(id);
        var decided = await maya.Post($"/providers/{Provider}/bookings/{id}/reject", """{"reason":"I am away that day."}""");
        var outcome = await lea.Outcome(id);

        Assert.True(decided.Status == 200, decided.Raw);
        Assert.Equal("rejected", decided.Body.GetProperty("booking").GetProperty("status").GetString());
        Assert.Equal(("REJECTED", "rejected"), (outcome.Text("status"), outcome.Body.GetProperty("reason").GetProperty("code").GetString()));
        Assert.Contains("I am away that day.", outcome.Raw, StringComparison.Ordinal);
        Assert.Equal("canceled", Assert.Single(await Witness.Payments(desk, id)).GetProperty("status").GetString());
        Assert.Equal("free", await Witness.Seat(desk, slot, "1"));
    }

    [Fact]
    public async Task A_slot_that_costs_nothing_waits_for_its_provider_too_and_nobody_else_decides()
    {
        var (ida, maya) = (await Customer.SignIn(desk, "ida"), await Customer.SignIn(desk, "maya", $"&provider={Provider}"));
        var asha = await Customer.SignIn(desk, "asha", "&provider=asha-rao");

        var id = (await ida.Book(new { slotId = Slot(7, "1500") })).Text("id")!;
        await AsksFor(id);
        (await asha.Post($"/providers/{Provider}/bookings/{id}/accept")).Problem(404);
        (await asha.Post($"/providers/asha-rao/bookings/{id}/accept")).Problem(404);
        (await ida.Post($"/providers/{Provider}/bookings/{id}/accept")).Problem(403);
        (await maya.Post($"/providers/{Provider}/bookings/{Guid.NewGuid()}/accept")).Problem(404);
        (await maya.Post($"/providers/{Provider}/bookings/{id}/reject", """{"because":"no"}""")).Problem(400);
        var pending = await ida.Get($"/bookings/{id}");
        var decided = await maya.Post($"/providers/{Provider}/bookings/{id}/accept");

        Assert.Equal("PENDING", pending.Text("status"));
        Assert.True(decided.Status == 200, decided.Raw);
    }

    private static string Slot(int daysAhead, string time) =>
        $"slot-{Provider}-{DateTime.UtcNow.AddDays(daysAhead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{time}";

    /// <summary>Waits until the provider was written to about a booking.</summary>
    private async Task AsksFor(string bookingId)
    {
        await Eventually.Holds(async () => (await Witness.ProviderMail(desk, bookingId)).Count > 0);
        var mail = Assert.Single(await Witness.ProviderMail(desk, bookingId));
        Assert.Equal("maya@example.com", mail.GetProperty("to").GetString());
        Assert.Contains($"/providers/{Provider}/bookings/{bookingId}/accept", mail.GetProperty("text").GetString(), StringComparison.Ordinal);
    }
}
