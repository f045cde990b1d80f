namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Seats are held first, extended, and booked later; the hold may end or be given up at any moment.</summary>
internal sealed class HeldFirst : Scenario
{
    public override string Name => "held-first";

    public override string About => "seats are held first and booked late";

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["end"] = play => play.Let(TimeSpan.FromMinutes(11)),
        ["release"] = play => play.Release("a", "alice"),
        ["overtake"] = play => play.Overtake("b", "bob", TimeSpan.FromMinutes(11), "1A"),
    };

    public override bool IsAmong => true;

    public override IEnumerable<Func<Play, Task>> WhenIdle =>
        [play => play.Let(TimeSpan.FromMinutes(5)), play => play.Extend("a", "alice"), play => play.BookHeld("a", "alice")];

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override Task Begin(Play play) => play.Hold("a", "alice", "1A", "1B");
}
