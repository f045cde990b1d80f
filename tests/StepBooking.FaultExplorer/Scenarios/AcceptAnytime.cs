namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The provider answers at any moment, early and late, one way or the other.</summary>
internal sealed class AcceptAnytime : Scenario
{
    public override string Name => "accept-anytime";

    public override string About => "the provider accepts at any moment, rejects at any other";

    public override bool NeedsAction => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["accept"] = play => play.Accept("a"),
        ["reject"] = play => play.Reject("a"),
    };

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Accept("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
