namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A seat whose provider must accept the booking, and does.</summary>
internal sealed class ApprovedBooking : Scenario
{
    public override string Name => "approval";

    public override string About => "a booking that its provider accepts";

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override bool HasDoubles => true;

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Accept("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
