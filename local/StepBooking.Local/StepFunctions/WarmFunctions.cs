using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions;

/// <summary>
/// Starts the processes that a first execution will want, beside everything else: the functions that are told a machine's
/// ARN, for they start it, and those of the states that follow one another when nothing fails.
/// </summary>
internal sealed class WarmFunctions(FunctionHost functions, FunctionRegistry registry, StateMachineRegistry machines) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "starting the first functions";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        string[] arns = [.. machines.All.Select(machine => machine.Machine.Arn)];
        var starters = registry.All.Where(function => function.Environment.Values.Any(arns.Contains)).Select(function => function.Name);
        var steps = machines.All.SelectMany(machine => Straight(machine.Machine.Definition.Flow)).OfType<TaskState>().Select(state => state.Name);
        _ = Warm([.. starters, .. steps], cancellationToken);
        return Task.CompletedTask;
    }

    private async Task Warm(string[] names, CancellationToken cancellationToken)
    {
        try
        {
            await functions.Warm(names, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The desk stops.
        }
    }

    private static IEnumerable<State> Straight(StateFlow flow)
    {
        HashSet<string> seen = [];
        for (var state = flow.Start; seen.Add(state.Name); state = flow.States[state.Next])
        {
            yield return state;
            if (state.Next is null)
                yield break;
        }
    }
}
