namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The customer cancels at any moment of an instant booking.</summary>
internal sealed class CancelAnytime : Scenario
{
    public override string Name => "cancel-anytime";

    public override string About => "the customer cancels at any moment";

    public override bool NeedsAction => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["cancel"] = play => play.Cancel("a", "alice", "k1"),
    };

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
