using System.Globalization;
using Amazon.StepFunctions.Model;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Executions that somebody kills, and what the rule on dead executions makes of their bookings.</summary>
[Collection(DeskCollection.Name)]
public sealed class RecoveryTests(Desk desk)
{
    private static readonly string Train = Witness.Train(6);

    private const string Machines = "arn:aws:states:us-east-1:000000000000:execution:stepbooking-dev-";

    [Fact]
    public async Task A_booking_whose_execution_is_aborted_is_undone_and_told_by_its_recovery()
    {
        var rosa = await Customer.SignIn(desk, "rosa");
        var id = await AtTheGateway(rosa, "8A");

        await Abort("booking", id);
        var outcome = await rosa.Outcome(id);

        Assert.True(outcome.Text("status") == "REJECTED", outcome.Raw);
        Assert.Equal("technical", outcome.Body.GetProperty("reason").GetProperty("code").GetString());
        await Recovered($"{id}-r1");
        Assert.Equal("free", await Witness.Seat(desk, Train, "8A"));
        Assert.All(await Witness.Payments(desk, id), payment => Assert.Equal("canceled", payment.GetProperty("status").GetString()));
        Assert.Single(await Witness.Mail(desk, id), item => item.GetProperty("channel").GetString() == "email");
    }

    [Fact]
    public async Task An_execution_aborted_at_any_moment_leaves_a_booking_that_ends_one_way_and_is_told_once()
    {
        var sven = await Customer.SignIn(desk, "sven");
        string[] seats = ["8B", "9A", "9B", "10A", "10B"];

        var ids = await Task.WhenAll(seats.Select(async (seat, number) =>
        {
            var id = Guid.NewGuid();
            await sven.Put(id, new { offeringId = Train, seats = new[] { seat }, paymentMethod = "pm_card_visa" });
            await Eventually.Holds(async () => (await Entered(id.ToString())).Count > number);
            await Abort("booking", id.ToString());
            return id.ToString();
        }));

        foreach (var (id, seat) in ids.Zip(seats))
        {
            var outcome = await sven.Outcome(id);
            var paid = (await Witness.Payments(desk, id)).Count(payment => payment.GetProperty("status").GetString() == "succeeded");
            var isConfirmed = outcome.Text("status") == "CONFIRMED";
            Assert.True(isConfirmed || outcome.Text("status") == "REJECTED", outcome.Raw);
            await Eventually.Holds(async () => await Witness.Seat(desk, Train, seat) == (isConfirmed ? "taken" : "free"));
            Assert.Equal(isConfirmed ? 1 : 0, paid);
            await Eventually.Holds(async () =>
                (await Witness.Mail(desk, id)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
        }
    }

    [Fact]
    public async Task An_execution_aborted_as_soon_as_it_is_started_leaves_no_booking_unanswered()
    {
        var tara = await Customer.SignIn(desk, "tara");
        var request = Guid.NewGuid();
        var id = request.ToString();
        await tara.Put(request, new { offeringId = Train, seats = new[] { "7B" }, paymentMethod = "pm_card_visa" });

        await Abort("booking", id);
        var outcome = await tara.Outcome(id);

        Assert.True(outcome.Text("status") is "REJECTED" or "CONFIRMED", outcome.Raw);
        await Eventually.Holds(async () =>
            (await Witness.Mail(desk, id)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
    }

    [Fact]
    public async Task A_booking_whose_wait_for_its_provider_is_aborted_ends_and_cannot_be_accepted_any_more()
    {
        var (ulla, maya) = (await Customer.SignIn(desk, "ulla"), await Customer.SignIn(desk, "maya", "&provider=maya-lind"));
        var slot = $"slot-maya-lind-{DateTime.UtcNow.AddDays(8).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-0900";
        var id = (await ulla.Book(new { slotId = slot, paymentMethod = "pm_card_visa" })).Text("id")!;
        await Eventually.Holds(async () => (await Entered(id)).Contains("RequestApproval"));

        await Abort("booking", id);
        var outcome = await ulla.Outcome(id);

        Assert.Equal(("REJECTED", "technical"), (outcome.Text("status"), outcome.Body.GetProperty("reason").GetProperty("code").GetString()));
        (await maya.Post($"/providers/maya-lind/bookings/{id}/accept")).Problem(409);
        await Eventually.Holds(async () => (await Witness.Payments(desk, id))[0].GetProperty("status").GetString() == "canceled");
        Assert.Equal("free", await Witness.Seat(desk, slot, "1"));
    }

    [Fact]
    public async Task A_cancellation_that_is_aborted_is_started_again_and_refunds_once()
    {
        var vera = await Customer.SignIn(desk, "vera");
        var id = (await vera.Book(new { offeringId = Train, seats = new[] { "5A" }, paymentMethod = "pm_card_visa" })).Text("id")!;
        var amount = (await vera.Outcome(id)).Body.GetProperty("amount").GetInt64();

        var asking = vera.Cancel(id);
        var name = string.Empty;
        await Eventually.Holds(async () => (name = await CancellationOf(id) ?? string.Empty).Length > 0);
        await Abort("cancellation", name);
        await asking;

        await Eventually.Holds(async () => (await vera.Get($"/bookings/{id}")).Text("status") == "CANCELLED");
        await Eventually.Holds(async () => (await Witness.Payments(desk, id))[0].GetProperty("amountRefunded").GetInt64() == amount);
        await Eventually.Holds(async () => await Witness.Seat(desk, Train, "5A") == "free");
        await Eventually.Holds(async () => (await Witness.Mail(desk, id)).Count(item => item.GetProperty("channel").GetString() == "email") == 2);
        Assert.Equal(amount, (await Witness.Payments(desk, id))[0].GetProperty("amountRefunded").GetInt64());
    }

    /// <summary>A booking whose gateway does not answer, so that its execution stands at ProcessPayment.</summary>
    private async Task<string> AtTheGateway(Customer customer, string seat)
    {
        var placed = await customer.Book(new { offeringId = Train, seats = new[] { seat }, paymentMethod = "pm_sandbox_timeoutBefore" });
        var id = placed.Text("id")!;
        await Eventually.Holds(async () => (await Witness.Payments(desk, id)).Count == 1);
        return id;
    }

    private async Task<string?> CancellationOf(string id)
    {
        const string machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-cancellation";
        var list = new ListExecutionsRequest { StateMachineArn = machine };
        var executions = (await desk.StepFunctions.ListExecutionsAsync(list)).Executions ?? [];
        return executions.Find(each => each.Name!.StartsWith($"{id}-c-", StringComparison.Ordinal))?.Name;
    }

    private async Task Abort(string machine, string name)
    {
        try
        {
            await desk.StepFunctions.StopExecutionAsync(new StopExecutionRequest { ExecutionArn = $"{Machines}{machine}:{name}" });
        }
        catch (ValidationException)
        {
            // It has ended already.
        }
    }

    /// <summary>The states that a booking's execution has entered.</summary>
    private async Task<IReadOnlyList<string>> Entered(string id)
    {
        try
        {
            var history = await desk.StepFunctions.GetExecutionHistoryAsync(
                new GetExecutionHistoryRequest { ExecutionArn = $"{Machines}booking:{id}", MaxResults = 200 });
            return [.. history.Events!.Select(each => each.StateEnteredEventDetails?.Name).OfType<string>()];
        }
        catch (ExecutionDoesNotExistException)
        {
            return [];
        }
    }

    private Task Recovered(string name) => Eventually.Holds(async () =>
    {
        try
        {
            var describe = new DescribeExecutionRequest { ExecutionArn = $"{Machines}recovery:{name}" };
            var described = await desk.StepFunctions.DescribeExecutionAsync(describe);
            return described.Status == Amazon.StepFunctions.ExecutionStatus.SUCCEEDED;
        }
        catch (ExecutionDoesNotExistException)
        {
            return false;
        }
    });
}
