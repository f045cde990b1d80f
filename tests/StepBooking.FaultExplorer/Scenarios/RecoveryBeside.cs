namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A recovery is started at any moment beside an execution that is alive after all.</summary>
internal sealed class RecoveryBeside : Scenario
{
    public override string Name => "recovery-beside";

    public override string About => "recovery starts beside an execution that is alive";

    public override bool NeedsAction => true;

    public override bool IsAmong => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["recover"] = play => play.Recover("a"),
    };

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
