using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>The executions of Standard machines: those since the host was started, and those of its journal.</summary>
internal sealed class ExecutionRegistry
{
    private readonly ConcurrentDictionary<string, NumberedExecution> byArn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<NumberedExecution>> byMachine = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long last;

    /// <summary>Adds the executions of the journal.</summary>
    public void Load(IEnumerable<Execution> executions)
    {
        lock (gate)
        {
            foreach (var execution in executions.Where(e => e.Machine.Type == WorkflowType.Standard))
                Add(execution);
        }
    }

    /// <summary>The execution of an ARN, or null.</summary>
    public Execution? TryFind(string arn) => byArn.GetValueOrDefault(arn)?.Execution;

    /// <summary>Finds the execution of that ARN, or starts it; two who ask at once get the same one.</summary>
    /// <param name="arn">The ARN that it has or will have.</param>
    /// <param name="start">Starts it.</param>
    /// <param name="found">Whether it was there already.</param>
    public Execution GetOrStart(string arn, Func<Execution> start, out bool found)
    {
        lock (gate)
        {
            if (byArn.TryGetValue(arn, out var there))
            {
                found = true;
                return there.Execution;
            }

            found = false;
            return Add(start());
        }
    }

    /// <summary>Executions of a machine, newest first.</summary>
    /// <param name="machineArn">The machine.</param>
    /// <param name="before">Only those with a smaller number.</param>
    public IReadOnlyList<NumberedExecution> NewestFirst(string machineArn, long before = long.MaxValue)
    {
        lock (gate)
            return byMachine.TryGetValue(machineArn, out var all) ? [.. Enumerable.Reverse(all).Where(e => e.Number < before)] : [];
    }

    private Execution Add(Execution execution)
    {
        var numbered = new NumberedExecution(++last, execution);
        byArn[execution.Arn] = numbered;
        byMachine.GetOrAdd(execution.Machine.Arn, _ => []).Add(numbered);
        return execution;
    }
}
