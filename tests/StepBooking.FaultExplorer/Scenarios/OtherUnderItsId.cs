namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Another request is started under the id of a booking: it touches nothing.</summary>
internal sealed class OtherUnderItsId : Scenario
{
    public override string Name => "other-request";

    public override string About => "a second execution under a used id with another request";

    public override bool IsAmong => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["other"] = play => play.Again("a", "bob", "2A"),
    };

    public override IReadOnlyList<string> Confirmed => ["a"];

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
