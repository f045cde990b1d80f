namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Four customers want overlapping seats of four: for long runs by chance.</summary>
internal sealed class Crowd : Scenario
{
    public override string Name => "crowd";

    public override string About => "four customers want overlapping seats of four";

    public override bool IsAmong => true;

    public override bool IsByChance => true;

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob", "carol", "dave"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A", "1B");
        play.Book("b", "bob", "1B", "2A");
        play.Book("c", "carol", "2A", "2B");
        play.Book("d", "dave", "1A");
        return Task.CompletedTask;
    }
}
