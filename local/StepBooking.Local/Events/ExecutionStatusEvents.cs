using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Observing;
using StepBooking.Local.StepFunctions.Wire.Executions;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.Events;

/// <summary>Sends <c>Step Functions Execution Status Change</c> to the default bus when a Standard execution starts, is redriven, or ends.</summary>
/// <param name="router">Takes events.</param>
/// <param name="redrive">Knows what can be redriven.</param>
/// <param name="time">The time of the events.</param>
internal sealed class ExecutionStatusEvents(EventRouter router, RedriveStatus redrive, TimeProvider time) : IExecutionObserver
{
    /// <summary>An input and an output of more than 248 KB together, escaped, do not go into an event.</summary>
    private const int MostBytes = 248 * 1024;

    /// <inheritdoc/>
    public ValueTask Saw(Execution execution, HistoryEvent @event)
    {
        if (@event.Type is HistoryEventType.ExecutionStarted or HistoryEventType.ExecutionRedriven && IsMeant(execution))
            Send(execution, Detail(execution, null, "Execution is RUNNING and cannot be redriven"), @event.Timestamp);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask Ended(Execution execution)
    {
        if (IsMeant(execution))
            Send(execution, Detail(execution, execution.Result, await redrive.Refusal(execution)), execution.StopTime ?? time.GetUtcNow());
    }

    private static bool IsMeant(Execution execution) => execution.Machine.Type == WorkflowType.Standard && execution.MapRunArn is null;

    private void Send(Execution execution, JsonObject detail, DateTimeOffset at) =>
        router.Put(new BusEvent(EventArns.Default, "aws.states", "Step Functions Execution Status Change", detail, at) { Resources = [execution.Arn] });

    private static JsonObject Detail(Execution execution, ExecutionResult? result, string? refusal)
    {
        var (input, output) = (execution.Input.ToText(), result?.Output?.ToText());
        var (inputSize, outputSize) = (Escaped(input), output is null ? 0 : Escaped(output));
        var (withInput, withOutput) = (inputSize + outputSize <= MostBytes, outputSize <= MostBytes);
        var origin = ExecutionOrigin.Of(execution);
        return new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = execution.Machine.Arn,
            ["name"] = execution.Name,
            ["status"] = StatusWord.Of(result?.Status ?? ExecutionStatus.Running),
            ["startDate"] = execution.StartTime.ToUnixTimeMilliseconds(),
            ["stopDate"] = result is null ? null : execution.StopTime?.ToUnixTimeMilliseconds(),
            ["input"] = withInput ? input : null,
            ["output"] = withOutput ? output : null,
            ["stateMachineVersionArn"] = origin?.VersionArn,
            ["stateMachineAliasArn"] = origin?.AliasArn,
            ["redriveCount"] = execution.RedriveCount,
            ["redriveDate"] = execution.RedriveDate?.ToUnixTimeMilliseconds(),
            ["redriveStatus"] = refusal is null ? "REDRIVABLE" : "NOT_REDRIVABLE",
            ["redriveStatusReason"] = refusal,
            ["inputDetails"] = new JsonObject { ["included"] = withInput },
            ["outputDetails"] = output is null ? null : new JsonObject { ["included"] = withOutput },
            ["error"] = result?.Error,
            ["cause"] = result?.Cause,
        };
    }

    private static int Escaped(string text) => Encoding.UTF8.GetByteCount(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
}
