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

        await Abort(id);
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
            await Eventually.Holds(async () => await StatesEntered(id.ToString()) > number);
            await Abort(id.ToString());
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

        await Abort(id);
        var outcome = await tara.Outcome(id);

        Assert.True(outcome.Text("status") is "REJECTED" or "CONFIRMED", outcome.Raw);
        await Eventually.Holds(async () =>
            (await Witness.Mail(desk, id)).Count(item => item.GetProperty("channel").GetString() == "email") == 1);
    }

    /// <summary>A booking whose gateway does not answer, so that its execution stands at ProcessPayment.</summary>
    private async Task<string> AtTheGateway(Customer customer, string seat)
    {
        var placed = await customer.Book(new { offeringId = Train, seats = new[] { seat }, paymentMethod = "pm_sandbox_timeoutBefore" });
        var id = placed.Text("id")!;
        await Eventually.Holds(async () => (await Witness.Payments(desk, id)).Count == 1);
        return id;
    }

    private async Task Abort(string id)
    {
        try
        {
            await desk.StepFunctions.StopExecutionAsync(new StopExecutionRequest { ExecutionArn = $"{Machines}booking:{id}" });
        }
        catch (ValidationException)
        {
            // It has ended already.
        }
    }

    private async Task<int> StatesEntered(string id)
    {
        try
        {
            var history = await desk.StepFunctions.GetExecutionHistoryAsync(
                new GetExecutionHistoryRequest { ExecutionArn = $"{Machines}booking:{id}", MaxResults = 200 });
            return history.Events!.Count(each => each.StateEnteredEventDetails is not null);
        }
        catch (ExecutionDoesNotExistException)
        {
            return 0;
        }
    }

    private Task Recovered(string name) => Eventually.Holds(async () =>
    {
        try
        {
            var described = await desk.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = $"{Machines}recovery:{name}" });
            return described.Status == Amazon.StepFunctions.ExecutionStatus.SUCCEEDED;
        }
        catch (ExecutionDoesNotExistException)
        {
            return false;
        }
    });
}
