namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The execution of a booking with approval is aborted at any moment.</summary>
internal sealed class AbortedApproval : Scenario
{
    public override string Name => "abort-approval";

    public override string About => "the execution of a booking with approval is aborted at any moment";

    public override bool HasAborts => true;

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Accept("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
