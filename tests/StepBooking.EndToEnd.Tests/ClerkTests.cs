using System.Globalization;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A clerk's change of status, from the call over the bus and the queue to the mail.</summary>
[Collection(DeskCollection.Name)]
public sealed class ClerkTests(Desk desk)
{
    [Fact]
    public async Task A_clerk_confirms_a_waiting_booking_and_cancels_another_and_each_customer_gets_one_mail()
    {
        var (nora, omar) = (await Customer.SignIn(desk, "nora"), await Customer.SignIn(desk, "omar"));
        var clara = await Customer.SignIn(desk, "clara", "&groups=clerks");
        var before = Starts();
        var confirmed = (await nora.Book(new { slotId = Slot(8), paymentMethod = "pm_card_visa" })).Text("id")!;
        var cancelled = (await omar.Book(new { slotId = Slot(9), paymentMethod = "pm_card_visa" })).Text("id")!;
        await Waits(nora, confirmed);
        await Waits(omar, cancelled);

        (await nora.Call(HttpMethod.Patch, $"/bookings/{confirmed}/status", new { status = "CONFIRMED" })).Problem(403);
        (await clara.Call(HttpMethod.Patch, $"/bookings/{confirmed}/status", new { status = "REJECTED" })).Problem(400);
        var first = await clara.Call(HttpMethod.Patch, $"/bookings/{confirmed}/status", new { status = "CONFIRMED" });
        var second = await clara.Call(HttpMethod.Patch, $"/bookings/{cancelled}/status", new { status = "CANCELLED" });

        Assert.Equal((202, 202), (first.Status, second.Status));
        Assert.Equal("CONFIRMED", (await nora.Outcome(confirmed)).Text("status"));
        Assert.Equal("CANCELLED", (await omar.Outcome(cancelled)).Text("status"));
        await OneMail(confirmed, "is confirmed");
        await OneMail(cancelled, "was cancelled");
        Assert.Equal("free", await Witness.Seat(desk, Slot(9), "1"));
        Assert.Equal("succeeded", Assert.Single(await Witness.Payments(desk, confirmed)).GetProperty("status").GetString());
        Assert.Equal("canceled", Assert.Single(await Witness.Payments(desk, cancelled)).GetProperty("status").GetString());
        Assert.Contains("\"clerk\"", (await nora.Get($"/bookings/{confirmed}/trail")).Raw, StringComparison.Ordinal);
        Assert.Equal((before.Confirming + 1, before.Cancelling + 1), Starts());
    }

    /// <summary>How often each of the two functions behind the clerk's queues has begun.</summary>
    private (int Confirming, int Cancelling) Starts() => (Witness.Starts(desk, "ConfirmedBooking"), Witness.Starts(desk, "CancelledBooking"));

    private static string Slot(int daysAhead) =>
        $"slot-maya-lind-{DateTime.UtcNow.AddDays(daysAhead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-0900";

    private static Task Waits(Customer customer, string id) => Eventually.Holds(
        async () => (await customer.Get($"/bookings/{id}/trail")).Raw.Contains("\"RESERVED\"", StringComparison.Ordinal));

    /// <summary>The mail of a booking's end; another could only come by a second event, which the function's log would show.</summary>
    private async Task OneMail(string id, string subject)
    {
        await Eventually.Holds(async () => (await Mails(id)).Count > 0);
        Assert.EndsWith(subject, Assert.Single(await Mails(id)).GetProperty("subject").GetString(), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> Mails(string id) =>
        [.. (await Witness.Mail(desk, id)).Where(mail => mail.GetProperty("channel").GetString() == "email")];
}
