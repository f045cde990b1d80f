namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Three seats of two classes, all or none.</summary>
internal sealed class SeveralSeats : Scenario
{
    public override string Name => "seats";

    public override string About => "three seats of two classes, all or none";

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override bool HasDoubles => true;

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A", "1B", "2A");
        return Task.CompletedTask;
    }
}
