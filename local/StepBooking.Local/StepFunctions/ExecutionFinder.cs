using StepBooking.Local.Aws;
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
    public Execution Find(string arn) =>
        registry.TryFind(arn) ?? Child(arn) ?? throw new AwsError("ExecutionDoesNotExist", $"Execution Does Not Exist: '{arn}'");

    /// <summary>The map run of an ARN.</summary>
    /// <exception cref="AwsError"><c>ResourceNotFound</c>.</exception>
    public MapRun FindMapRun(string arn) =>
        Runs(arn).FirstOrDefault(run => run.Arn == arn)
        ?? throw new AwsError("ResourceNotFound", $"Resource not found: '{arn}'") { Detail = ("resourceName", arn) };

    /// <summary>The map run that started an execution, or null.</summary>
    public MapRun? MapRunOf(Execution execution) =>
        execution.MapRunArn is { } arn ? Runs(arn).FirstOrDefault(run => run.Arn == arn) : null;

    /// <summary>Completes when what can be seen of an execution now would survive a crash.</summary>
    public ValueTask Committed(Execution execution) => engine.Committed(execution);

    /// <summary>Completes when what can be seen of an execution now would survive a crash; at once for one that is not kept.</summary>
    public async ValueTask Committed(string arn)
    {
        // Only parents know their map runs and children, and those that ended long ago have to be remembered first.
        foreach (var parent in Parents(arn))
            await Committed(parent);
        if ((registry.TryFind(arn) ?? Child(arn)) is { } execution)
            await Committed(execution);
    }

    private Execution? Child(string arn) => arn.Contains('/', StringComparison.Ordinal)
        ? Runs(arn).SelectMany(run => run.Children).FirstOrDefault(child => child.Arn == arn)
        : null;

    /// <summary>The map runs of the state machine in an ARN of a map run or of a child execution.</summary>
    private IEnumerable<MapRun> Runs(string arn) => Parents(arn).SelectMany(e => e.MapRuns);

    private IEnumerable<Execution> Parents(string arn)
    {
        var machine = Arns.MachineOf(arn);
        var slash = machine.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? [] : registry.NewestFirst(machine[..slash]).Select(e => e.Execution);
    }
}
