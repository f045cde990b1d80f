using Amazon.StepFunctions;

namespace StepBooking.EndToEnd.Tests;

[Collection(DeskCollection.Name)]
public sealed class CancellationTests(Desk desk)
{
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-cancellation";

    private static string Train => Witness.Train(4);

    [Fact]
    public async Task A_whole_booking_is_cancelled_refunded_released_and_told()
    {
        var nora = await Customer.SignIn(desk, "nora");
        var (id, seats, amount) = await Confirmed(nora);

        var answer = await nora.Cancel((await nora.Get($"/bookings/{id}")).Text("reference")!);

        Assert.True(answer.Status == 200, answer.Raw);
        Assert.Equal("CANCELLED", answer.Text("status"));
        Assert.Equal([amount], Refunds(answer));
        await Eventually.Holds(async () => await Returned(id) == amount);
        foreach (var seat in seats)
            await Eventually.Holds(async () => await Witness.Seat(desk, Train, seat) == "free");
        await Eventually.Holds(async () => await Told(id, "is cancelled") == 1);
        await Eventually.Holds(() => HasEnded(id));
    }

    [Fact]
    public async Task A_part_is_cancelled_once_however_often_it_is_asked_for_and_the_rest_is_kept()
    {
        var omar = await Customer.SignIn(desk, "omar");
        var (id, seats, amount) = await Confirmed(omar);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => omar.Cancel(id, seats[0])));
        var late = await omar.Cancel(id, seats[0]);

        Assert.All(answers.Append(late), answer => Assert.True(answer.Status is 200 or 202, answer.Raw));
        await Eventually.Holds(async () => await Returned(id) == amount / 2);
        await Eventually.Holds(async () => await Witness.Seat(desk, Train, seats[0]) == "free");
        await Eventually.Holds(async () => await Told(id, "a part is cancelled") == 1);
        var booking = await omar.Get($"/bookings/{id}");
        Assert.Equal(("CONFIRMED", $"""["{seats[1]}"]"""), (booking.Text("status"), booking.Body.GetProperty("seats").GetRawText()));
        Assert.Equal([amount / 2], Refunds(booking));
        Assert.Equal("taken", await Witness.Seat(desk, Train, seats[1]));
    }

    [Fact]
    public async Task What_is_not_paid_yet_is_stopped_and_costs_nothing()
    {
        var pia = await Customer.SignIn(desk, "pia");
        var seat = (await Witness.Free(desk, Train, 1))[0].Seat;
        var id = (await pia.Book(new { offeringId = Train, seats = new[] { seat }, paymentMethod = "pm_sandbox_processing" })).Text("id")!;
        await Eventually.Holds(async () => (await Witness.Payments(desk, id)).Count == 1);

        var answer = await pia.Cancel(id);
        var again = await pia.Cancel(id);
        var outcome = await pia.Outcome(id);

        Assert.All([answer, again], each => Assert.Equal((200, "Cancelled: you have not been charged."), (each.Status, each.Text("message"))));
        Assert.Equal(("CANCELLED", "cancelled"), (outcome.Text("status"), outcome.Body.GetProperty("reason").GetProperty("code").GetString()));
        await Eventually.Holds(async () => (await Witness.Payments(desk, id))[0].GetProperty("status").GetString() == "canceled");
        await Eventually.Holds(async () => await Witness.Seat(desk, Train, seat) == "free");
        await Eventually.Holds(async () => await Told(id, "was cancelled") == 1);
    }

    [Fact]
    public async Task Somebody_elses_booking_cannot_be_cancelled()
    {
        var quin = await Customer.SignIn(desk, "quin");
        var rita = await Customer.SignIn(desk, "rita");
        var (id, _, _) = await Confirmed(quin);

        (await rita.Cancel(id)).Problem(404);
        (await quin.Cancel(id, "99Z")).Problem(400);

        Assert.Equal("CONFIRMED", (await quin.Get($"/bookings/{id}")).Text("status"));
    }

    private static IEnumerable<long> Refunds(Answer answer) =>
        answer.Body.GetProperty("refunds").EnumerateArray().Select(refund => refund.GetProperty("amount").GetInt64());

    /// <summary>A confirmed booking of two seats of one price, more than a day before its train leaves.</summary>
    private async Task<(string Id, string[] Seats, long Amount)> Confirmed(Customer customer)
    {
        for (var round = 0; ; round++)
        {
            string[] seats = [.. (await Witness.Free(desk, Train, 2)).Select(each => each.Seat)];
            var placed = await customer.Book(new { offeringId = Train, seats, paymentMethod = "pm_card_visa" });
            var outcome = await customer.Outcome(placed.Text("id")!);
            if (outcome.Text("status") == "CONFIRMED" || round == 3)
            {
                Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
                return (placed.Text("id")!, seats, outcome.Body.GetProperty("amount").GetInt64());
            }
        }
    }

    private async Task<long> Returned(string id) =>
        Assert.Single(await Witness.Payments(desk, id)).GetProperty("amountRefunded").GetInt64();

    private async Task<int> Told(string id, string subject) => (await Witness.Mail(desk, id)).Count(
        item => item.GetProperty("channel").GetString() == "email" && item.GetProperty("subject").GetString()!.EndsWith(subject, StringComparison.Ordinal));

    private async Task<bool> HasEnded(string id)
    {
        var listed = await desk.StepFunctions.ListExecutionsAsync(new() { StateMachineArn = Machine });
        return (listed.Executions ?? []).Any(
            each => each.Name?.StartsWith($"{id}-c-", StringComparison.Ordinal) == true && each.Status == ExecutionStatus.SUCCEEDED);
    }
}
