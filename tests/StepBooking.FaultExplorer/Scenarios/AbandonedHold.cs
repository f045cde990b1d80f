namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Seats are held and never booked: they are free again when the hold ends, and nobody is told.</summary>
internal sealed class AbandonedHold : Scenario
{
    public override string Name => "abandoned-hold";

    public override string About => "seats are held and never booked";

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Overtake("b", "bob", TimeSpan.FromMinutes(11), "1A")];

    public override Task Begin(Play play) => play.Hold("a", "alice", "1A", "1B");
}
