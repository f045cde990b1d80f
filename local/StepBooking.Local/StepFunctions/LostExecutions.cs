using StepBooking.Local.Hosting;

namespace StepBooking.Local.StepFunctions;

/// <summary>Names the executions that the last stop of the host took with it.</summary>
/// <param name="running">What ran.</param>
/// <param name="progress">Where they are named.</param>
internal sealed class LostExecutions(RunningExecutions running, Progress progress) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "looking for executions that the last stop lost";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        foreach (var lost in running.Lost)
            progress.Report($"Lost when the host last stopped: {lost.Arn}, started {lost.Started}. Its booking says what it still owes.");
        running.ForgetLost();
        return Task.CompletedTask;
    }
}
