namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The payment cannot be undone and the customer not be told: parked, and redriven by an operator.</summary>
internal sealed class ParkedAndRedriven : Scenario
{
    public override string Name => "parked";

    public override string About => "what was given up is parked, and an operator redrives it";

    public override IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int>
    {
        ["CapturePayment"] = 6,
        ["UndoPayment"] = 6,
        ["SendCancellationNotice"] = 6,
    };

    public override IEnumerable<Func<Play, Task>> WhenIdle => [play => play.Redrive("a")];

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
