using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Whether executions can be redriven.</summary>
/// <param name="engine">Knows it of those of machines that are there.</param>
/// <param name="machines">The machines.</param>
internal sealed class RedriveStatus(StatesEngine engine, StateMachineRegistry machines)
{
    /// <summary>Why an execution cannot be redriven, in AWS's words; null where it can be.</summary>
    public async ValueTask<string?> Refusal(Execution execution) =>
        machines.TryFind(Arns.Machine(execution.Machine.Arn).Arn) is null or { IsDeleting: true }
            ? "State machine is in DELETING status"
            : await engine.RedriveRefusal(execution);

    /// <summary>Adds <c>redriveStatus</c>, and its reason where there is one, to a description.</summary>
    public async Task Show(JsonObject answer, Execution execution)
    {
        if (execution is { MapRunArn: not null, Status: not (ExecutionStatus.Running or ExecutionStatus.Succeeded) })
        {
            answer["redriveStatus"] = "REDRIVABLE_BY_MAP_RUN";
            return;
        }

        var refusal = await Refusal(execution);
        answer["redriveStatus"] = refusal is null ? "REDRIVABLE" : "NOT_REDRIVABLE";
        Payloads.Add(answer, "redriveStatusReason", refusal);
    }
}
