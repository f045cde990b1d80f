using StepBooking.FaultExplorer.Schedules;
using StepBooking.FaultExplorer.Worlds;

namespace StepBooking.FaultExplorer.Controls;

/// <summary>Each entry of each Retry and each catcher, taken away one by one.</summary>
internal static class ErrorControls
{
    private const string Recovery = "recovery";

    /// <summary>A scenario in which each state of a machine is entered, for those that the first one does not reach.</summary>
    private static readonly Dictionary<(string Machine, string State), string> Reached = new()
    {
        [("booking", "RequestApproval")] = "approval",
        [("booking", "UndoPayment")] = "declined",
        [("booking", "ReleaseSeats")] = "declined",
        [("booking", "CloseBooking")] = "declined",
        [("booking", "SendCancellationNotice")] = "declined",
        [("booking", "ParkForOperator")] = "parked",
        [("booking", "CompensationIncomplete")] = "parked",
        [("booking", "ParkNotice")] = "untold",
        [("cancellation", "ParkForOperator")] = "cancellation-parked",
        [("cancellation", "CompensationIncomplete")] = "cancellation-parked",
    };

    /// <summary>The aborted executions after which each state of the recovery is entered.</summary>
    private static readonly Dictionary<string, string> Recovered = new()
    {
        ["FindWhereItStands"] = "abort:1Abort3",
        ["UndoPayment"] = "abort:1Abort3",
        ["ReleaseSeats"] = "abort:1Abort3",
        ["CloseBooking"] = "abort:1Abort3",
        ["SendCancellationNotice"] = "abort:1Abort3",
        ["CapturePayment"] = "abort:2Abort1",
        ["ConfirmBooking"] = "abort:2Abort1",
        ["Notify"] = "abort:2Abort1",
    };

    /// <summary>
    /// Where a step given up is not caught but left to recovery, or parks what is left, recovery would mend what the missing retry
    /// spoils: there none is running.
    /// </summary>
    private static readonly string[] LeftToRecovery =
        ["ConfirmBooking", "CloseBooking", "BeginCancellation", "ParkNotice", "ParkForOperator", "CompensationIncomplete"];

    /// <summary>The catchers that a test of the definition shows instead, with that test.</summary>
    public static IEnumerable<(string Rule, string Test)> Direct =>
        from machine in Machines.Names.Where(machine => machine != Recovery)
        from handling in Definitions.Handling(Machines.TextOf(machine))
        from error in handling.Caught
        let test = DirectProofs.Of(machine, handling.State, error)
        where test is not null
        select ($"{machine}: {handling.State} catches {error}", test);

    public static IEnumerable<Control> All =>
        from machine in Machines.Names
        from handling in Definitions.Handling(Machines.TextOf(machine))
        where machine != Recovery || Recovered.ContainsKey(handling.State)
        from control in Of(machine, handling.State, handling.Retried, handling.Caught)
        select control;

    private static IEnumerable<Control> Of(string machine, string state, IReadOnlyList<string> retried, IReadOnlyList<string> caught)
    {
        var scenario = Reached.GetValueOrDefault((machine, state), machine == "cancellation" ? "cancellation" : "instant");
        var seed = machine == Recovery ? Recovered[state] : scenario + ":";
        foreach (var error in retried)
        {
            yield return new Control
            {
                Rule = $"{machine}: {state} retries {error}",
                Scenarios = [seed.Split(':')[0]],
                Hints = [seed],
                Definition = (name, text) => name == machine ? Definitions.WithoutRetry(text, state, error) : text,
                Strikes = (state, FaultKind.Fail, error),
                HasRecovery = machine == Recovery || !LeftToRecovery.Contains(state),
            };
        }

        // A recovery that is not caught is taken up again by the schedule: its catchers only spare that.
        foreach (var error in machine == Recovery ? [] : caught.Where(error => DirectProofs.Of(machine, state, error) is null))
        {
            yield return new Control
            {
                Rule = $"{machine}: {state} catches {error}",
                Scenarios = [scenario],
                Hints = [seed],
                Definition = (name, text) => name == machine ? Definitions.WithoutCatch(text, state, error) : text,
                Strikes = (state, FaultKind.Refuse, error == "States.ALL" ? "Boom" : error),
                HasRecovery = false,
            };
        }
    }
}
