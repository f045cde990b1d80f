namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The same booking is started twice: an execution's name can be used again.</summary>
internal sealed class SameAgain : Scenario
{
    public override string Name => "same-again";

    public override string About => "a second execution under a used id with the same request";

    public override bool IsAmong => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["again"] = play => play.Again("a", "alice", "1A"),
    };

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
