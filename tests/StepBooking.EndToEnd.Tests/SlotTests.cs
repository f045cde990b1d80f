using System.Globalization;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A slot from its booking to its cancellation, with everything that is published of it, over HTTP alone.</summary>
[Collection(DeskCollection.Name)]
public sealed class SlotTests(Desk desk)
{
    private const string Provider = "maya-lind";

    [Fact]
    public async Task A_slot_is_asked_for_accepted_told_of_once_and_cancelled_and_its_trail_shows_each_event()
    {
        var (rosa, maya) = (await Customer.SignIn(desk, "rosa"), await Customer.SignIn(desk, "maya", $"&provider={Provider}"));
        var slot = $"slot-{Provider}-{DateTime.UtcNow.AddDays(11).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-0900";

        var placed = await rosa.Book(new { slotId = slot, paymentMethod = "pm_card_visa" });
        var id = placed.Text("id")!;
        await Told("A booking waits for your answer: ");
        var accepted = await maya.Post($"/providers/{Provider}/bookings/{id}/accept");
        await Eventually.Holds(async () => (await Mails(id)).Count > 0);
        await Eventually.Holds(async () => await Waiting("booking-confirmations") == 0);
        var cancelled = await rosa.Cancel(id);
        await Told("A booking was cancelled: ");
        await Eventually.Holds(async () => (await Mails(id)).Count > 1);

        Assert.Equal(
            (201, "pending", slot, Provider), (placed.Status, placed.Text("status"), placed.Text("slotId"), placed.Text("providerId")));
        Assert.Equal(
            (200, "Booking accepted successfully", "confirmed"),
            (accepted.Status, accepted.Text("message"), accepted.Body.GetProperty("booking").GetProperty("status").GetString()));
        Assert.Equal((200, "CANCELLED"), (cancelled.Status, cancelled.Text("status")));
        Assert.Equal(["is confirmed", "is cancelled"], (await Mails(id)).Select(subject => string.Join(' ', subject.Split(' ')[^2..])));
        var trail = (await rosa.Get($"/bookings/{id}/trail")).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            [
                "Notify: BOOKING_CONFIRMED published to stepbooking-dev-booking-confirmations",
                "RequestApproval: BOOKING_CREATED published to stepbooking-dev-approval-requests",
                "SendCancellationNotice: BOOKING_CANCELLED published to stepbooking-dev-approval-requests",
                "TellProvider: provider told of BOOKING_CANCELLED by email",
                "TellProvider: provider told of BOOKING_CREATED by email",
            ],
            trail.Where(entry => entry.TryGetProperty("why", out var why) && why.ToString().Contains("BOOKING_", StringComparison.Ordinal))
                .Select(entry => $"{entry.GetProperty("by")}: {entry.GetProperty("why")}").Order(StringComparer.Ordinal));

        Task Told(string subject) => Eventually.Holds(async () => (await Witness.ProviderMail(desk, id)).Any(
            mail => mail.GetProperty("to").GetString() == "maya@example.com"
                && mail.GetProperty("subject").GetString()!.StartsWith(subject, StringComparison.Ordinal)));
    }

    /// <summary>How many messages a queue still has, seen by nobody, being handled, or not to be handed over yet.</summary>
    private async Task<int> Waiting(string queue)
    {
        using var queues = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = desk.Aws.ToString(), AuthenticationRegion = "us-east-1" });
        var url = (await queues.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = $"stepbooking-dev-{queue}" })).QueueUrl;
        var counts = await queues.GetQueueAttributesAsync(new GetQueueAttributesRequest { QueueUrl = url, AttributeNames = ["All"] });
        return counts.Attributes!.Where(each => each.Key.StartsWith("ApproximateNumberOfMessages", StringComparison.Ordinal))
            .Sum(each => int.Parse(each.Value, CultureInfo.InvariantCulture));
    }

    private async Task<IReadOnlyList<string>> Mails(string id) =>
    [
        .. (await Witness.Mail(desk, id)).Where(mail => mail.GetProperty("channel").GetString() == "email")
            .Select(mail => mail.GetProperty("subject").GetString()!),
    ];
}
