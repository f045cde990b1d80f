namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A seat whose provider must accept the booking, and rejects it.</summary>
internal sealed class RejectedBooking : Scenario
{
    public override string Name => "rejected";

    public override string About => "a booking that its provider rejects";

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Reject("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
