using StepBooking.Local.Hosting;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>Removes machines that are being deleted, each when the last of its executions has ended; after a restart too.</summary>
/// <param name="machines">The machines.</param>
/// <param name="executions">Their executions.</param>
internal sealed class Deletions(StateMachineRegistry machines, ExecutionRegistry executions) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "looking for state machines to delete";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        foreach (var machine in machines.All.Where(m => m.IsDeleting))
            Begin(machine);
        return Task.CompletedTask;
    }

    /// <summary>Removes a machine that is marked: now, or when its executions have ended.</summary>
    public void Begin(RegisteredMachine machine)
    {
        var running = executions.NewestFirst(machine.Arn).Select(e => e.Execution).Where(e => e.Status == ExecutionStatus.Running).ToList();
        if (running.Count == 0)
            Remove(machine);
        else
            _ = RemoveAfter(machine, running);
    }

    private async Task RemoveAfter(RegisteredMachine machine, IReadOnlyList<Execution> running)
    {
        await Task.WhenAll(running.Select(execution => execution.Completion));
        Remove(machine);
    }

    private void Remove(RegisteredMachine machine) => machines.Change(
        machine.Arn, there => there is { IsDeleting: true } && there.Created == machine.Created ? null : there);
}
