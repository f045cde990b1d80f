namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The hold ends at any moment, and another customer wants the seat at once.</summary>
internal sealed class HoldEnds : Scenario
{
    public override string Name => "hold-ends";

    public override string About => "the hold ends at any moment, and another customer takes the seat";

    public override bool NeedsAction => true;

    public override bool IsAmong => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["end"] = play => play.Let(TimeSpan.FromMinutes(11)),
        ["overtake"] = play => play.Overtake("b", "bob", TimeSpan.FromMinutes(11), "1A"),
    };

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
