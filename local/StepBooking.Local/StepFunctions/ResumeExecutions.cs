using StepBooking.Local.Hosting;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions;

/// <summary>Lets the executions go on that ran when the process before this one ended.</summary>
/// <param name="engine">Runs them.</param>
/// <param name="express">Keeps the time of Express ones.</param>
/// <param name="progress">Where they are counted.</param>
internal sealed class ResumeExecutions(StatesEngine engine, ExpressRuns express, Progress progress) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "resuming executions";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        var resumed = engine.Resume();
        foreach (var execution in resumed.Where(e => e.Machine.Type == WorkflowType.Express))
            express.Watch(execution);
        if (resumed.Count > 0)
            progress.Report($"{resumed.Count} execution(s) that the last stop cut off go on where they were.");
        return Task.CompletedTask;
    }
}
