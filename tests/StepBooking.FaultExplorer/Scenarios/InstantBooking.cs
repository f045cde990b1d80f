namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>One seat, paid at once.</summary>
internal sealed class InstantBooking : Scenario
{
    public override string Name => "instant";

    public override string About => "one seat, paid at once";

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override bool HasDoubles => true;

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
