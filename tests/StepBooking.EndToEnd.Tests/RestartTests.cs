using System.Diagnostics;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>What is on disk outlives the host, however it ends.</summary>
[Collection(HostCollection.Name)]
public sealed class RestartTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan LaterStart = TimeSpan.FromSeconds(60);
    private readonly string data = Directory.CreateTempSubdirectory("stepbooking-disk-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task After_kill_9_all_that_was_settled_holds_and_what_ran_goes_on()
    {
        string settled, underWay;
        IReadOnlyList<string> known;
        await using (var desk = await Desk.Open(HostRun.Start(data, onDisk: true)))
        {
            var kim = await Customer.SignIn(desk, "kim");
            settled = await Confirmed(kim, "8A");
            await Ended(desk, settled);
            known = await Known(desk, kim, settled);

            underWay = (await kim.Book(Request("8B", "pm_sandbox_timeoutBefore"))).Text("id")!;
            await Eventually.Holds(async () => (await Witness.Payments(desk, underWay)).Count == 1);
            await desk.Host.LeavesNobody(Signal.Kill);
        }

        var watch = Stopwatch.StartNew();
        await using var again = await Desk.Open(HostRun.Start(data, onDisk: true));
        output.WriteLine($"A later start: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LaterStart);

        var kimAgain = await Customer.SignIn(again, "kim");
        Assert.Equal(known, await Known(again, kimAgain, settled));
        Assert.Contains(again.Host.Output, line => line.Contains("1 execution(s) that the last stop cut off go on", StringComparison.Ordinal));
        Assert.Equal("CONFIRMED", (await kimAgain.Outcome(underWay)).Text("status"));
        Assert.Single(await Witness.Payments(again, underWay));
        await Confirmed(kimAgain, "8C");
    }

    private static object Request(string seat, string paymentMethod) => new { offeringId = Witness.Train(), seats = new[] { seat }, paymentMethod };

    private static async Task<string> Confirmed(Customer customer, string seat)
    {
        var placed = await customer.Book(Request(seat, "pm_card_visa"));
        var outcome = await customer.Outcome(placed.Text("id")!);
        Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
        return placed.Text("id")!;
    }

    private static Task Ended(Desk desk, string booking) => Eventually.Holds(async () =>
    {
        var execution = await desk.StepFunctions.DescribeExecutionAsync(new DescribeExecutionRequest { ExecutionArn = await Histories.Arn(desk, booking) });
        return execution.Status == ExecutionStatus.SUCCEEDED;
    });

    /// <summary>All that can be seen of one settled booking, and the store's tables.</summary>
    private static async Task<IReadOnlyList<string>> Known(Desk desk, Customer customer, string booking) =>
    [
        (await customer.Get($"/bookings/{booking}")).Raw,
        .. (await Witness.Mail(desk, booking)).Select(message => message.GetRawText()),
        .. (await Witness.Payments(desk, booking)).Select(payment => payment.GetRawText()),
        await Witness.Seat(desk, Witness.Train(), "8A"),
        .. await Witness.Tables(desk),
    ];
}
