using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>The executions since the host was started. They live in memory.</summary>
internal sealed class ExecutionRegistry
{
    private readonly ConcurrentDictionary<string, NumberedExecution> byArn = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, List<NumberedExecution>> byMachine = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long last;

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
            var numbered = new NumberedExecution(++last, start());
            byArn[numbered.Execution.Arn] = numbered;
            byMachine.GetOrAdd(numbered.Execution.Machine.Arn, _ => []).Add(numbered);
            return numbered.Execution;
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
}
