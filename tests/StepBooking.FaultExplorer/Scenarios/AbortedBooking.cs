namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The execution is aborted at any moment, and its step goes on.</summary>
internal sealed class AbortedBooking : Scenario
{
    public override string Name => "abort";

    public override string About => "the execution is aborted at any moment";

    public override bool HasAborts => true;

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
