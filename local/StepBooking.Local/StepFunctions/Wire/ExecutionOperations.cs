using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>StartExecution and StopExecution.</summary>
/// <param name="machines">The machines.</param>
/// <param name="executions">Their executions.</param>
/// <param name="engine">Runs them.</param>
internal sealed class ExecutionOperations(StateMachineRegistry machines, ExecutionRegistry executions, StatesEngine engine)
{
    /// <summary>
    /// Starts an execution. A Standard machine's names are its own: the same name and input while that execution runs is
    /// answered as if it were the first time; any other use of the name is refused.
    /// </summary>
    public JsonObject Start(Fields fields)
    {
        var arn = fields.Required("stateMachineArn", 256);
        var given = fields.Optional("name", 80, 1);
        var input = fields.Payload("input") ?? "{}";
        var name = ExecutionName.Check(given ?? Guid.NewGuid().ToString());
        var machine = machines.Find(arn).Machine;
        var value = ExecutionInput.Read(input);
        var wanted = machine.Type == WorkflowType.Standard ? machine.ExecutionArn(name) : machine.ExecutionArn(name, Guid.NewGuid());
        var execution = executions.GetOrStart(wanted, () => engine.Start(machine, name, value), out var found);
        if (found && (execution.Status != ExecutionStatus.Running || !execution.Input.Equals(value)))
            throw new AwsError("ExecutionAlreadyExists", $"Execution Already Exists: '{execution.Arn}'");
        return new JsonObject { ["executionArn"] = execution.Arn, ["startDate"] = Instants.Seconds(execution.StartTime) };
    }

    /// <summary>Stops an execution; one that has ended stays as it ended.</summary>
    public async Task<JsonObject> Stop(Fields fields)
    {
        var arn = fields.Required("executionArn", 256);
        var error = fields.Optional("error", 256);
        var cause = fields.Optional("cause", 32_768);
        var execution = executions.Find(arn);
        if (execution.Machine.Type == WorkflowType.Express)
            throw new AwsError("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");
        await engine.Stop(execution, error, cause);
        return new JsonObject { ["stopDate"] = Instants.Seconds(execution.StopTime!.Value) };
    }
}
