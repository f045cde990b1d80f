using System.Text.Json;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using StepBooking.EndToEnd.Tests.Apartments;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Parked work on a running desk, and the runbook's commands on it.</summary>
[Collection(DeskCollection.Name)]
public sealed class OperationsTests(Desk desk, ITestOutputHelper output)
{
    private const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-dev-booking";

    [Fact]
    public async Task Every_command_of_the_runbook_works_on_a_parked_booking()
    {
        Assert.True(Runbook.Blocks.Count >= 10);
        foreach (var block in Runbook.Blocks.Skip(1))
        {
            if (Runbook.NeedsAws(block) && !Runbook.HasAws)
            {
                output.WriteLine($"Skipped, for this machine has no AWS command line:\n{block}");
                continue;
            }

            var id = Runbook.NeedsLetter(block) ? await DeadLetters.Put(desk, "{}", "nobody") : await Park();
            var said = await Runbook.Run(desk, block, id);
            if (block.Contains("/operations/", StringComparison.Ordinal) && !Runbook.NeedsAws(block) && !Runbook.GivesUp(block))
                Assert.Contains(id, said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Parked_work_is_listed_redriven_and_told_once_its_cause_is_put_right()
    {
        var olga = await Customer.SignIn(desk, "operations-olga", "&groups=operators");
        var sub = Guid.NewGuid().ToString();
        var id = await Park(sub);
        var parked = await Listed(olga, id);
        Assert.Equal("""["note"]""", parked!.Value.GetProperty("owes").GetRawText());
        var execution = parked.Value.GetProperty("executions").EnumerateArray().Single();
        Assert.Equal((id, true), (execution.GetProperty("name").GetString(), execution.GetProperty("redrivable").GetBoolean()));

        await Remember(sub);
        var redriven = await olga.Call(HttpMethod.Post, $"/operations/parked/{id}/redrive");

        Assert.True(redriven.Status == 202, redriven.Raw);
        Assert.Equal(id, redriven.Body.GetProperty("redriven").EnumerateArray().Single().GetString());
        await Eventually.Holds(async () => (await Witness.Mail(desk, id)).Count == 1);
        await Eventually.Holds(async () => await Listed(olga, id) is null);
        var trail = await olga.Get($"/bookings/{id}/trail");
        Assert.Contains("redrive", trail.Raw, StringComparison.Ordinal);
        (await olga.Call(HttpMethod.Post, $"/operations/parked/{id}/redrive")).Problem(409);
    }

    [Fact]
    public async Task What_waits_is_counted_in_the_log_for_the_alarm()
    {
        await Park();

        Assert.Contains("\"Parked\":1", Witness.Log(desk, "ParkForOperator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_see_none_of_it()
    {
        var alice = await Customer.SignIn(desk, "operations-alice");
        var id = await Park();

        (await alice.Get("/operations/parked")).Problem(403);
        (await alice.Call(HttpMethod.Post, $"/operations/parked/{id}/redrive")).Problem(403);
        (await alice.Call(HttpMethod.Delete, $"/operations/parked/{id}?debt=note&reason=x")).Problem(403);
        (await alice.Call(HttpMethod.Post, $"/operations/parked/{id}/notices", new { notice = "REJECTED", decision = "told", reason = "x" })).Problem(403);
        (await alice.Get($"/bookings/{id}/trail")).Problem(404);
    }

    /// <summary>A booking of somebody whom nobody can reach: rejected, and parked because the notice cannot be sent.</summary>
    private async Task<string> Park(string? sub = null)
    {
        var id = Guid.NewGuid().ToString();
        var input = JsonSerializer.Serialize(new { v = 1, userId = sub ?? Guid.NewGuid().ToString(), request = new { offeringId = "train-nowhere", seats = new[] { "1A" } } });
        var started = await desk.StepFunctions.StartExecutionAsync(new StartExecutionRequest { StateMachineArn = Machine, Name = id, Input = input });
        await Eventually.Holds(
            async () => (await desk.StepFunctions.DescribeExecutionAsync(
                new DescribeExecutionRequest { ExecutionArn = started.ExecutionArn })).Status == ExecutionStatus.FAILED,
            TimeSpan.FromSeconds(90));
        return id;
    }

    private static async Task<JsonElement?> Listed(Customer olga, string id)
    {
        string? next = null;
        do
        {
            var page = await olga.Get($"/operations/parked?limit=25{(next is null ? "" : $"&next={next}")}");
            Assert.True(page.Status == 200, page.Raw);
            foreach (var item in page.Body.GetProperty("items").EnumerateArray())
            {
                if (item.GetProperty("bookingId").GetString() == id)
                    return item;
            }

            next = page.Text("next");
        }
        while (next is not null);
        return null;
    }

    /// <summary>Puts the cause right: the customer can be reached.</summary>
    private async Task Remember(string sub)
    {
        var table = (await Witness.Tables(desk)).Single(name => name.Contains("Store", StringComparison.Ordinal));
        var item = new Dictionary<string, object>
        {
            ["pk"] = new { S = $"U#{sub}" },
            ["sk"] = new { S = "C" },
            ["email"] = new { S = "somebody@example.com" },
        };
        var body = JsonSerializer.Serialize(new { TableName = table, Item = item });
        using var client = new HttpClient();
        using var request = HandSigned.Post(desk.Aws, body, "dynamodb", "application/x-amz-json-1.0", "DynamoDB_20120810.PutItem");
        var answer = await Answer.Read(await client.SendAsync(request));
        Assert.True(answer.Status == 200, answer.Raw);
    }
}
