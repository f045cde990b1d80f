namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The provider takes hours to accept, and the schedule looks at the booking meanwhile.</summary>
internal sealed class ApprovalSwept : Scenario
{
    public override string Name => "approval-swept";

    public override string About => "the schedule sweeps while the provider decides";

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override IEnumerable<Func<Play, Task>> WhenIdle =>
        [play => play.Let(TimeSpan.FromMinutes(40)), play => play.Sweep(), play => play.Accept("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
