using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tasks;

/// <summary>Does the work of Task states. One implementation serves all resources of an engine.</summary>
public interface ITaskIntegration
{
    /// <summary>
    /// Does one attempt of a task. For <c>.waitForTaskToken</c> it only asks for the work (its answer is the
    /// <c>TaskSubmitted</c> event); for <c>.sync</c> it calls <see cref="TaskCall.Submitted"/> and answers when the job has ended.
    /// After the end of the process that made it, an attempt is made again, with the same <see cref="TaskCall.Id"/>, arguments
    /// and token, unless its outcome (or that somebody else has it) was written down before.
    /// </summary>
    /// <param name="call">What to do.</param>
    /// <param name="cancellationToken">
    /// Cancelled when nobody waits any more: the task timed out, its branch or execution was stopped.
    /// </param>
    /// <returns>How it ended. An exception counts as a failure named <c>States.TaskFailed</c>.</returns>
    Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken);

    /// <summary>
    /// What keeps a task from being started with these arguments: a required field that is missing, a format that is
    /// wrong. The state then fails with <c>States.Runtime</c> and nothing is scheduled.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="arguments">The computed Arguments or Parameters.</param>
    /// <returns>The complaints; none where it can be started.</returns>
    IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) => [];
}
