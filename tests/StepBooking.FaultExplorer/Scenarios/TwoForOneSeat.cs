namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Two customers race for one seat.</summary>
internal sealed class TwoForOneSeat : Scenario
{
    public override string Name => "race";

    public override string About => "two customers race for one seat";

    public override bool HasDoubles => true;

    public override bool IsAmong => true;

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A", "1B");
        play.Book("b", "bob", "1B");
        return Task.CompletedTask;
    }
}
