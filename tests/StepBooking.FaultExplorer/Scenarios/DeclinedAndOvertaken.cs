namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A declined booking's seats are released while its hold ends and another customer takes them.</summary>
internal sealed class DeclinedAndOvertaken : Scenario
{
    public override string Name => "declined-overtaken";

    public override string About => "seats are released while another customer takes them";

    public override bool NeedsAction => true;

    public override bool IsAmong => true;

    public override IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>
    {
        ["overtake"] = play => play.Overtake("b", "bob", TimeSpan.FromMinutes(11), "1A"),
    };

    public override Task Open(Play play) => play.Open(customers: ["alice", "bob"]);

    public override Task Begin(Play play)
    {
        play.BookWith("a", "alice", "pm_card_chargeDeclined", "1A");
        return Task.CompletedTask;
    }
}
