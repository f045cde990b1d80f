using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>An execution as list-executions answers it.</summary>
internal static class ExecutionReading
{
    public static ExecutionFact Of(JsonObject execution) =>
        new(execution.Text("stateMachineArn").Split(':')[^1], execution.Text("name"), execution.Text("status"));
}
