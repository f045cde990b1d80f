using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>Finds executions, and the map runs and child executions of others.</summary>
/// <param name="registry">The executions.</param>
/// <param name="engine">Runs them.</param>
internal sealed class ExecutionFinder(ExecutionRegistry registry, StatesEngine engine)
{
    /// <summary>The execution of an ARN.</summary>
    /// <exception cref="AwsError"><c>ExecutionDoesNotExist</c>.</exception>
    public async Task<Execution> Find(string arn) =>
        await TryFind(arn) ?? throw new AwsError("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    /// <summary>The map run of an ARN.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFound</c>.</exception>
    public async Task<MapRun> FindMapRun(string arn) =>
        await InRuns(arn, run => run.Arn == arn ? run : null)
        ?? throw new AwsError("ResourceNotFound", $"Resource not found: '{arn}'") { Detail = ("resourceName", arn) };

    /// <summary>The map run that started an execution, or null.</summary>
    public async Task<MapRun?> MapRunOf(Execution execution) =>
        execution.MapRunArn is { } arn ? await InRuns(arn, run => run.Arn == arn ? run : null) : null;

    /// <summary>
    /// Completes when what can be seen of an execution's standing would survive a crash: of one that has ended, that is so already.
    /// </summary>
    public ValueTask Standing(Execution execution) =>
        execution.Status == ExecutionStatus.Running ? engine.Committed(execution) : ValueTask.CompletedTask;

    /// <summary>Completes when what can be seen of an execution would survive a crash, and its history is in memory.</summary>
    public ValueTask Committed(Execution execution) => engine.Committed(execution);

    /// <summary>Completes when what can be seen of an execution would survive a crash; at once for one that is not kept.</summary>
    public async Task Committed(string arn)
    {
        if (await TryFind(arn) is { } execution)
            await Committed(execution);
    }

    private async Task<Execution?> TryFind(string arn) => registry.TryFind(arn) ?? (arn.Contains('/', StringComparison.Ordinal)
        ? await InRuns(arn, run => run.Children.FirstOrDefault(child => child.Arn == arn))
        : null);

    /// <summary>
    /// Looks through the map runs of the state machine in an ARN of a map run or of a child execution: first through those in
    /// memory, then through those of executions that ended before the last start.
    /// </summary>
    private async Task<T?> InRuns<T>(string arn, Func<MapRun, T?> look)
        where T : class
    {
        var machine = Arns.MachineOf(arn);
        var slash = machine.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return null;
        var parents = registry.NewestFirst(machine[..slash])
            .Select(e => e.Execution)
            .Where(e => e.Machine.Definition.States.Any(s => s is MapState { IsDistributed: true }))
            .ToList();
        if (parents.SelectMany(e => e.MapRuns).Select(look).FirstOrDefault(found => found is not null) is { } known)
            return known;
        foreach (var parent in parents)
        {
            await Committed(parent);
            if (parent.MapRuns.Select(look).FirstOrDefault(found => found is not null) is { } recalled)
                return recalled;
        }

        return null;
    }
}
