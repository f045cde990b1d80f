namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A cancellation cannot be refunded: it is parked, and an operator redrives it.</summary>
internal sealed class CancellationParked : Scenario
{
    public override string Name => "cancellation-parked";

    public override string About => "a cancellation cannot be refunded: parked and redriven";

    public override IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int> { ["RefundPayment"] = 6 };

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Cancel("a", "alice", "k1"), play => play.Redrive("a")];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
