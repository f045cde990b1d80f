using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Mocks;
using StepBooking.Local.StepFunctions.Wire.Machines;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>StartExecution, StartSyncExecution and StopExecution.</summary>
/// <param name="machines">The machines.</param>
/// <param name="registry">Keeps executions.</param>
/// <param name="executions">Finds them.</param>
/// <param name="mocks">The test cases that an execution may be of.</param>
/// <param name="express">Runs Express machines.</param>
/// <param name="engine">Runs Standard ones.</param>
internal sealed class ExecutionOperations(
    StateMachineRegistry machines,
    ExecutionRegistry registry,
    ExecutionFinder executions,
    MockCases mocks,
    ExpressRuns express,
    StatesEngine engine) : IOperations
{
    /// <summary>The memory that StartSyncExecution says was used, in MB: its least step.</summary>
    private const int BilledMemory = 64;

    /// <summary>The steps in which StartSyncExecution says how long it took, in ms.</summary>
    private const int BilledStep = 100;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("StartExecution", fields => [Permissions.OnMachine("StartExecution", Machine(fields).Reference)], Start),
        new("StartSyncExecution", fields => [Permissions.OnMachine("StartSyncExecution", Machine(fields).Reference)], StartAndWait),
        new("StopExecution", Permissions.OnKeptExecution("StopExecution"), Stop),
    ];

    private static (string Name, Json Input, string? TraceHeader) Read(Fields fields)
    {
        var given = fields.Optional("name", 80, 1);
        var input = fields.Payload("input") ?? "{}";
        var trace = fields.Optional("traceHeader", 256);
        if (trace?.Any(c => !char.IsAscii(c)) ?? false)
            throw fields.Broken("traceHeader", trace, @"Member must satisfy regular expression pattern: \p{ASCII}*");
        return (ResourceName.Check(given ?? Guid.NewGuid().ToString()), ExecutionInput.Read(input), trace);
    }

    /// <summary>
    /// Starts an execution. A Standard machine's names are its own: the same name and input while that execution runs is
    /// answered as if it were the first time; any other use of the name is refused.
    /// </summary>
    private async Task<JsonObject> Start(Fields fields)
    {
        var (given, testCase) = Machine(fields);
        var reference = Refusals.Unlabelled(given);
        var (name, input, trace) = Read(fields);
        var started = Find(reference, testCase);
        var execution = started.Machine.Type == WorkflowType.Express
            ? express.Start(started.Machine, name, input, synchronous: false).Execution
            : Standard(started, name, input, trace);
        await executions.Standing(execution);
        return new JsonObject { ["executionArn"] = execution.Arn, ["startDate"] = Instants.Seconds(execution.StartTime) };
    }

    private Execution Standard(StartedMachine started, string name, Json input, string? trace)
    {
        var arn = started.Machine.ExecutionArn(name);
        var execution = registry.GetOrStart(
            arn, () => engine.Start(started.Machine, name, input, labels: started.Origin(trace).Labels), out var found);
        return found && (execution.Status != ExecutionStatus.Running || !execution.Input.Equals(input))
            ? throw new AwsError("ExecutionAlreadyExists", $"Execution Already Exists: '{execution.Arn}'")
            : execution;
    }

    /// <summary>Runs an Express machine to its end.</summary>
    private async Task<JsonObject> StartAndWait(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var (given, testCase) = Machine(fields);
        var reference = Refusals.Unlabelled(given);
        var (name, input, trace) = Read(fields);
        var started = Find(reference, testCase);
        if (started.Machine.Type == WorkflowType.Standard)
            throw Refusals.OtherType();
        var (execution, ending) = express.Start(started.Machine, name, input, synchronous: true);
        var result = await ending;
        var answer = new JsonObject
        {
            ["executionArn"] = execution.Arn,
            ["stateMachineArn"] = started.Machine.Arn,
            ["name"] = execution.Name,
            ["startDate"] = Instants.Seconds(execution.StartTime),
            ["stopDate"] = Instants.Seconds(execution.StopTime!.Value),
            ["status"] = StatusWord.Of(result.Status),
        };
        Payloads.Add(answer, "input", input, withData);
        Payloads.Add(answer, "output", result.Output, withData);
        Payloads.Add(answer, "error", result.Error);
        Payloads.Add(answer, "cause", result.Cause);
        Payloads.Add(answer, "traceHeader", trace);
        answer["billingDetails"] = Bill(execution);
        return answer;
    }

    private static JsonObject Bill(Execution execution)
    {
        var took = (execution.StopTime!.Value - execution.StartTime).TotalMilliseconds;
        return new JsonObject
        {
            ["billedMemoryUsedInMB"] = BilledMemory,
            ["billedDurationInMilliseconds"] = Math.Max(1, (long)Math.Ceiling(took / BilledStep)) * BilledStep,
        };
    }

    /// <summary>Stops an execution; one that has ended stays as it ended.</summary>
    private async Task<JsonObject> Stop(Fields fields)
    {
        var arn = fields.Required("executionArn", 256, 1);
        var error = fields.Optional("error", 256, isSecret: true);
        var cause = fields.Optional("cause", 32_768, isSecret: true);
        var execution = await executions.Find(arn);
        if (execution.Machine.Type == WorkflowType.Express)
            throw Refusals.OtherType();
        await engine.Stop(execution, error, cause);
        return new JsonObject { ["stopDate"] = Instants.Seconds(execution.StopTime!.Value) };
    }

    private (MachineReference Reference, string? TestCase) Machine(Fields fields)
    {
        var (arn, testCase) = mocks.Split(fields.Required("stateMachineArn", 256, 1));
        return (Arns.Machine(arn), testCase);
    }

    private StartedMachine Find(MachineReference reference, string? testCase)
    {
        var started = Find(reference);
        mocks.Check(reference.Name, testCase);
        return testCase is null ? started : started with { Machine = started.Machine with { TestCase = testCase } };
    }

    /// <summary>What is meant by a machine's, a version's or an alias's ARN.</summary>
    private StartedMachine Find(MachineReference reference)
    {
        var machine = StateMachineChanges.Usable(machines.TryFind(reference.Arn), reference);
        if (reference.Qualifier is null)
            return Of(machine.Current, null, null);
        var alias = reference.Version is null ? machine.Alias(reference.Qualifier) : null;
        var version = machine.Version(alias?.Pick(Random.Shared) ?? reference.Version)
            ?? throw StateMachineRegistry.Missing(reference.Whole);
        return Of(version.Revision, machine.VersionArn(version.Number), alias is null ? null : machine.AliasArn(alias.Name));
    }

    private static StartedMachine Of(MachineRevision revision, string? versionArn, string? aliasArn)
    {
        try
        {
            return new StartedMachine(revision.Machine, revision, versionArn, aliasArn);
        }
        catch (InvalidDefinitionException refused)
        {
            throw new AwsError("InvalidDefinition", refused.Message);
        }
    }
}
