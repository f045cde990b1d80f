namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A confirmed customer can never be told, and cancels with a call that is made once: what it owes must not keep that waiting.</summary>
internal sealed class UntoldCancelled : Scenario
{
    public override string Name => "untold-cancelled";

    public override string About => "a booking whose confirmation can never be told is cancelled";

    public override IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int> { ["Notify"] = 200 };

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.CancelOnce("a", "alice", "k1")];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
