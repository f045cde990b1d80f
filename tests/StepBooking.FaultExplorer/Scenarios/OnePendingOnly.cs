namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A customer asks twice for an offering of which they may have one pending booking.</summary>
internal sealed class OnePendingOnly : Scenario
{
    public override string Name => "one-pending";

    public override string About => "a customer wants two bookings where there may be one";

    public override bool IsAmong => true;

    public override Task Open(Play play) => play.Open(onePending: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        play.Book("b", "alice", "1B");
        return Task.CompletedTask;
    }
}
