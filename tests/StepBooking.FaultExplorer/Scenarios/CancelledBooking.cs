namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A confirmed booking that its customer cancels: refund, release, notice.</summary>
internal sealed class CancelledBooking : Scenario
{
    public override string Name => "cancellation";

    public override string About => "a confirmed booking is cancelled";

    public override bool HasDoubles => true;

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Cancel("a", "alice", "k1")];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
