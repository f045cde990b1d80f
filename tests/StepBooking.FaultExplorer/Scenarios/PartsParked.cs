namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Two parts are cancelled and neither can be refunded: either parks both, and an operator redrives them.</summary>
internal sealed class PartsParked : Scenario
{
    public override string Name => "parts-parked";

    public override string About => "two cancelled parts cannot be refunded: parked and redriven";

    public override IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int> { ["RefundPayment"] = 12 };

    public override IEnumerable<Func<Play, Task>> WhenIdle =>
    [
        play => play.Cancel("a", "alice", "k1", "1A"),
        play => play.Cancel("a", "alice", "k2", "1B"),
        play => play.Redrive("a"),
    ];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A", "1B");
        return Task.CompletedTask;
    }
}
