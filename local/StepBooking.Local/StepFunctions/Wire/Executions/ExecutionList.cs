using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>ListExecutions.</summary>
/// <param name="machines">The machines.</param>
/// <param name="registry">Keeps executions in order.</param>
/// <param name="executions">Finds map runs.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class ExecutionList(
    StateMachineRegistry machines, ExecutionRegistry registry, ExecutionFinder executions, PageTokens tokens) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All => [new("ListExecutions", Needs, List)];

    private static IEnumerable<AwsPermission> Needs(Fields fields) => fields.Has("mapRunArn") && !fields.Has("stateMachineArn")
        ? Permissions.OnMapRun("ListExecutions")(fields)
        : fields.Has("stateMachineArn") ? Permissions.OnMachine("ListExecutions")(fields) : [];

    private async Task<JsonObject> List(Fields fields)
    {
        var arn = fields.Optional("stateMachineArn", 256, 1);
        var runArn = fields.Optional("mapRunArn", 2000, 1);
        var status = fields.OneOf("statusFilter", StatusWord.All);
        var redriven = fields.OneOf("redriveFilter", "REDRIVEN", "NOT_REDRIVEN");
        var size = fields.PageSize();
        if (arn is null == runArn is null)
        {
            throw Refusals.Wrong(
                "Exactly one of stateMachineArn and mapRunArn must be specified", arn is null ? "MISSING_REQUIRED_PARAMETER" : null);
        }

        if (arn is not null && status == StatusWord.PendingRedrive)
            throw Refusals.Wrong("The statusFilter PENDING_REDRIVE needs a mapRunArn");
        var request = $"ListExecutions {arn ?? runArn} {status} {redriven}";
        var before = tokens.Read(request, fields.Optional("nextToken", 3096, 1)) ?? long.MaxValue;
        var run = runArn is null ? null : await executions.FindMapRun(runArn);
        var all = run is null ? OfMachine(Arns.Machine(arn!), before) : OfMapRun(run, before);
        var page = all
            .Where(e => status is null || StatusWord.Of(e.Execution, run) == status)
            .Where(e => redriven is null || e.Execution.RedriveCount > 0 == (redriven == "REDRIVEN"))
            .Take(size + 1)
            .ToList();
        foreach (var shown in page.Take(size))
            await executions.Standing(shown.Execution);
        var answer = new JsonObject { ["executions"] = new JsonArray([.. page.Take(size).Select(e => Show(e.Execution, run))]) };
        Payloads.Add(answer, "nextToken", page.Count > size ? tokens.Make(request, page[size - 1].Number) : null);
        return answer;
    }

    private static JsonObject Show(Execution execution, MapRun? run)
    {
        var summary = ExecutionSummary.Of(execution, run);
        if (run is not null)
            summary["itemCount"] = execution.ItemCount;
        return summary;
    }

    /// <summary>The executions of a machine, or of one of its versions or aliases, since it was made.</summary>
    private IEnumerable<NumberedExecution> OfMachine(MachineReference reference, long before)
    {
        var machine = machines.Find(Refusals.Unlabelled(reference));
        if (machine.Type == WorkflowType.Express)
            throw Refusals.OtherType();
        if (reference.Qualifier is not null && machine.Version(reference.Version) is null && machine.Alias(reference.Qualifier) is null)
            throw Refusals.NoReference();
        return registry.NewestFirst(reference.Arn, before)
            .Where(e => e.Execution.StartTime >= machine.Created)
            .Where(e => reference.Qualifier is null || IsOf(e.Execution, reference));
    }

    private static bool IsOf(Execution execution, MachineReference reference) =>
        ExecutionOrigin.Of(execution) is { } origin && reference.Whole == (reference.Version is null ? origin.AliasArn : origin.VersionArn);

    private static IEnumerable<NumberedExecution> OfMapRun(MapRun run, long before) => run.Children
        .Select((child, at) => new NumberedExecution(at, child))
        .Where(e => e.Number < before)
        .Reverse();
}
