using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.RestApi;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.UserPool;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.Warming;

/// <summary>
/// Starts a process of each function that a first booking passes through, beside everything else, in the order in which it
/// needs them: the pool's trigger, what the signed-in operations call, and the state machines' way from their start on.
/// </summary>
/// <param name="functions">Starts them.</param>
/// <param name="pools">Knows the trigger.</param>
/// <param name="gateway">Knows the operations.</param>
/// <param name="machines">Knows the ways.</param>
internal sealed class WarmFunctions(FunctionHost functions, UserPools pools, ApiGateway gateway, StateMachineRegistry machines) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "warming the functions";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        _ = Warm([.. Names().Distinct()], cancellationToken);
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

    private IEnumerable<string> Names()
    {
        if (pools.Main?.Pool.PreTokenGeneration is { } trigger)
            yield return trigger;
        foreach (string function in gateway.SignedInFunctions)
            yield return function;
        foreach (RegisteredMachine machine in machines.All.Where(machine => machine.IsDeclared))
        {
            foreach (string state in Way(machine.Current.Machine.Definition))
                yield return state;
        }
    }

    // A state has the name of its function: what the registry does not know is no task.
    private static IEnumerable<string> Way(StateMachineDefinition definition)
    {
        HashSet<string> seen = [];
        for (State? state = definition.Flow.Start; state is not null && seen.Add(state.Name); state = definition.Flow.States.GetValueOrDefault(state.Next ?? ""))
            yield return state.Name;
    }
}
