using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Whether executions can be redriven.</summary>
internal static class RedriveStatus
{
    /// <summary>Adds <c>redriveStatus</c> and its reason to a description.</summary>
    public static void Show(JsonObject answer, Execution execution)
    {
        answer["redriveStatus"] = "NOT_REDRIVABLE";
        answer["redriveStatusReason"] = execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded
            ? $"Execution is {StatusWord.Of(execution.Status)} and cannot be redriven"
            : "The desk does not redrive executions";
    }
}
