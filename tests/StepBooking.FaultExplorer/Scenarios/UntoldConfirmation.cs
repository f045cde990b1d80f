namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>A confirmed customer cannot be told: the notice is parked, and the booking stays confirmed.</summary>
internal sealed class UntoldConfirmation : Scenario
{
    public override string Name => "untold";

    public override string About => "the confirmation cannot be told, and is parked";

    public override IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int> { ["Notify"] = 6 };

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.Book("a", "alice", "1A");
        return Task.CompletedTask;
    }
}
