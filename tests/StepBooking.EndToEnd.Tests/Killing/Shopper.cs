using StepBooking.EndToEnd.Tests.Judging;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>A customer who books, and cancels at once, later, in part or not at all, over hosts that are killed meanwhile.</summary>
/// <param name="customer">The customer.</param>
/// <param name="show">What is booked.</param>
/// <param name="seats">How many seats that has.</param>
/// <param name="answers">Takes what is answered.</param>
/// <param name="choices">Chooses.</param>
internal sealed class Shopper(Customer customer, string show, int seats, AnswerBook answers, Random choices)
{
    private const int Agains = 15;

    private static readonly string[] Cards =
    [
        "pm_card_visa", "pm_card_visa", "pm_card_visa", "pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_sandbox_timeoutAfter",
        "pm_sandbox_outage", "pm_sandbox_captureRefused", "pm_sandbox_refundFails", "pm_sandbox_refundTimeoutAfter",
    ];

    /// <summary>Goes on until told to stop; a call that was begun is made until it is answered.</summary>
    public async Task Shop(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var first = choices.Next(seats - 1);
            string[] wanted = choices.Next(2) == 0 ? [Show.Seat(first)] : [Show.Seat(first), Show.Seat(first + 1)];
            var request = new { offeringId = show, seats = wanted, paymentMethod = Cards[choices.Next(Cards.Length)] };
            var placed = await customer.Book(request, Guid.NewGuid().ToString());
            answers.Add("book", placed);
            Assert.True(placed.Status == 201, placed.Raw);
            await GoOn(placed.Text("id")!, wanted);
        }
    }

    private async Task GoOn(string id, string[] seats)
    {
        switch (choices.Next(5))
        {
            case 0:
                await Cancel(id, null);
                break;
            case 1:
                answers.Add("look", await customer.Outcome(id));
                break;
            case 2:
                await customer.Outcome(id);
                await Cancel(id, seats[0]);
                break;
            default:
                await customer.Outcome(id);
                await Cancel(id, null);
                break;
        }
    }

    /// <summary>
    /// A booking that ended otherwise, or is not confirmed yet, is refused (409). One whose execution the next host has yet to go on with
    /// is not there (404, after 2 s of looking for it), and is asked for again.
    /// </summary>
    private async Task Cancel(string id, string? seats)
    {
        var key = Guid.NewGuid().ToString();
        var answer = await customer.Cancel(id, seats, key);
        for (var again = 0; answer.Status == 404 && again < Agains; again++)
            answer = await customer.Cancel(id, seats, key);
        answers.Add("cancel", answer, id);
        Assert.True(answer.Status is 200 or 202 or 409, answer.Raw);
    }
}
