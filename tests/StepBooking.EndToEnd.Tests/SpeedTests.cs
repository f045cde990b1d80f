using System.Diagnostics;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>Budgets ten times what an idle machine takes: they tell a defect, not a loaded machine.</summary>
[Collection(DeskCollection.Name)]
public sealed class SpeedTests(Desk desk, ITestOutputHelper output)
{
    private static readonly TimeSpan WarmBooking = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_booking_on_warm_processes_is_confirmed_within_ten_seconds()
    {
        var otto = await Customer.SignIn(desk, "otto");
        await Book(otto, "9C");

        var watch = Stopwatch.StartNew();
        await Book(otto, "9D");

        output.WriteLine($"From POST to CONFIRMED: {watch.Elapsed.TotalMilliseconds:0} ms");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, WarmBooking);
    }

    private static async Task Book(Customer customer, string seat)
    {
        var placed = await customer.Book(new { offeringId = Witness.Train(), seats = new[] { seat }, paymentMethod = "pm_card_visa" });
        var outcome = await customer.Outcome(placed.Text("id")!);
        Assert.True(outcome.Text("status") == "CONFIRMED", outcome.Raw);
    }
}
