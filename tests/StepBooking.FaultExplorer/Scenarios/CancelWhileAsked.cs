namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The customer cancels at any moment of a booking that its provider accepts.</summary>
internal sealed class CancelWhileAsked : Scenario
{
    public override string Name => "cancel-while-asked";

    public override string About => "the customer cancels at any moment of a booking with approval";

    public override bool NeedsAction => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["cancel"] = play => play.Cancel("a", "alice", "k1"),
    };

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Accept("a")];

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
