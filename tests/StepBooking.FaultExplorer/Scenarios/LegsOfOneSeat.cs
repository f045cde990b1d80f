namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Two customers race for journeys over one seat that share a leg, and a third has the rest of it.</summary>
internal sealed class LegsOfOneSeat : Scenario
{
    public override string Name => "legs";

    public override string About => "two journeys over one seat race for the leg that they share, and a third takes the seat from there";

    public override bool IsAmong => true;

    public override Task Open(Play play) => play.Open(via: ["Kota", "Surat", "Vapi"], customers: ["alice", "bob", "carol"]);

    public override Task Begin(Play play)
    {
        play.BookJourney("a", "alice", "Delhi", "Surat", "1A");
        play.BookJourney("b", "bob", "Kota", "Vapi", "1A");
        play.BookJourney("c", "carol", "Vapi", "Mumbai", "1A");
        return Task.CompletedTask;
    }
}
