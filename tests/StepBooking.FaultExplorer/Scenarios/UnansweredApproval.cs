namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A seat whose provider must accept the booking, and says nothing until the time is over.</summary>
internal sealed class UnansweredApproval : Scenario
{
    public override string Name => "unanswered";

    public override string About => "a booking that its provider answers too late, or never";

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["accept"] = play => play.Accept("a"),
    };

    public override Task Open(Play play) => play.Open(approval: true, customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
