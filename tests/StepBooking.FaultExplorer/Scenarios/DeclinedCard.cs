namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>The payment is declined: everything is undone and the customer told.</summary>
internal sealed class DeclinedCard : Scenario
{
    public override string Name => "declined";

    public override string About => "the payment is declined";

    public override Task Open(Play play) => play.Open(customers: ["alice"]);

    public override Task Begin(Play play)
    {
        play.BookWith("a", "alice", "pm_card_chargeDeclined", "1A");
        return Task.CompletedTask;
    }
}
