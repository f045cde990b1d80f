namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Two parts of a confirmed booking are cancelled at once, one seat in both of them.</summary>
internal sealed class PartTwice : Scenario
{
    public override string Name => "part-twice";

    public override string About => "two parts of a booking, one seat in both, are cancelled at once";

    public override bool IsAmong => true;

    public override IEnumerable<Func<Play, Task>> WhenIdle =>
        [play => Task.WhenAll(play.Cancel("a", "alice", "k1", "1A"), play.Cancel("a", "alice", "k2", "1A", "2A"))];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A", "1B", "2A");
        return Task.CompletedTask;
    }
}
