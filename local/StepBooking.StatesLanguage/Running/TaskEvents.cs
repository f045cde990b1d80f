using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Writes the events of one attempt of a task, each kind of resource having its own.</summary>
internal sealed class TaskEvents(FlowRun flow, TaskResource resource)
{
    /// <summary>Set when the attempt has ended: what is submitted later is no event any more.</summary>
    private bool _over;

    public void Scheduled(Json input, long? timeout, long? heartbeat, string? role) => _ = resource.Kind switch
    {
        TaskKind.Service => flow.Append(
            HistoryEventType.TaskScheduled,
            new TaskScheduledDetails(
                resource.Service, resource.Action, flow.Run.Execution.Machine.Region, input, timeout, heartbeat, role)),
        TaskKind.LambdaFunction => flow.Append(
            HistoryEventType.LambdaFunctionScheduled, new FunctionScheduledDetails(resource.Arn, input, timeout, null, role)),
        _ => flow.Append(
            HistoryEventType.ActivityScheduled, new FunctionScheduledDetails(resource.Arn, input, timeout, heartbeat, null)),
    };

    public void Started() => _ = resource.Kind == TaskKind.Service
        ? flow.Append(HistoryEventType.TaskStarted, new TaskStartedDetails(resource.Service, resource.Action))
        : flow.Append(HistoryEventType.LambdaFunctionStarted, null);

    public void Submitted(Json output)
    {
        if (!_over && resource.Kind == TaskKind.Service && !flow.Stopped.IsCancellationRequested)
        {
            flow.Append(HistoryEventType.TaskSubmitted, new TaskOutputDetails(resource.Service, resource.Action, output));
        }
    }

    public void ActivityStarted(string? worker)
    {
        if (!_over && !flow.Stopped.IsCancellationRequested)
        {
            flow.Append(HistoryEventType.ActivityStarted, new ActivityStartedDetails(worker));
        }
    }

    public void Succeeded(Json output)
    {
        _over = true;
        _ = resource.Kind switch
        {
            TaskKind.Service => flow.Append(
                HistoryEventType.TaskSucceeded, new TaskOutputDetails(resource.Service, resource.Action, output)),
            TaskKind.LambdaFunction => flow.Append(HistoryEventType.LambdaFunctionSucceeded, new OutputDetails(output)),
            _ => flow.Append(HistoryEventType.ActivitySucceeded, new OutputDetails(output)),
        };
    }

    public void Failed(StateFailure failure)
    {
        _over = true;
        var plain = new FailureDetails(failure.Error, failure.Cause);
        _ = resource.Kind switch
        {
            TaskKind.Service => flow.Append(
                failure.IsTimeout ? HistoryEventType.TaskTimedOut : HistoryEventType.TaskFailed,
                new TaskFailureDetails(resource.Service, resource.Action, failure.Error, failure.Cause)),
            TaskKind.LambdaFunction => flow.Append(
                failure.IsTimeout ? HistoryEventType.LambdaFunctionTimedOut : HistoryEventType.LambdaFunctionFailed, plain),
            _ => flow.Append(failure.IsTimeout ? HistoryEventType.ActivityTimedOut : HistoryEventType.ActivityFailed, plain),
        };
    }
}
