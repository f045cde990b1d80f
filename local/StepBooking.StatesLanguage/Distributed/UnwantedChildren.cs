using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>
/// Stops child executions of an execution. While its past is given again a stop is only noted: the child may have been
/// redriven since, and run.
/// </summary>
/// <param name="run">The parent.</param>
internal sealed class UnwantedChildren(ExecutionRun run)
{
    private readonly HashSet<Execution> _stopped = [];

    /// <summary>Has a child stopped.</summary>
    public void Stop(Execution child)
    {
        if (run.IsLive)
        {
            run.Engine.Abort(child);
        }
        else
        {
            _stopped.Add(child);
        }
    }

    /// <summary>A child is waited for, again perhaps.</summary>
    public void Want(Execution child) => _stopped.Remove(child);

    /// <summary>The past has been given again.</summary>
    /// <param name="standing">How the parent stands.</param>
    public void GoLive(ExecutionStanding standing)
    {
        if (standing.Result is null)
        {
            foreach (var child in _stopped)
            {
                run.Engine.Abort(child);
            }

            return;
        }

        // Children that nobody began before the parent had ended never will be.
        foreach (var child in run.Execution.MapRuns.SelectMany(r => r.Children).Where(child => !child.HasBegun))
        {
            child.Publish(new ExecutionStanding(new ExecutionResult(ExecutionStatus.Aborted, null, null, null), standing.StopTime, 0, null));
        }
    }
}
