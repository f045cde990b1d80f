namespace Amazon.StepFunctions.Model;

/// <summary>One event of an execution: its kind, and the details of that kind.</summary>
public class HistoryEvent
{
    /// <summary>When, in UTC.</summary>
    public DateTime? Timestamp { get; set; }

    /// <summary>What happened.</summary>
    public HistoryEventType? Type { get; set; }

    /// <summary>The event's number, from 1.</summary>
    public long? Id { get; set; }

    /// <summary>The event it follows from; 0 for the first.</summary>
    public long? PreviousEventId { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution started.</summary>
    public ExecutionStartedEventDetails? ExecutionStartedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution succeeded.</summary>
    public ExecutionSucceededEventDetails? ExecutionSucceededEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution failed.</summary>
    public ExecutionFailedEventDetails? ExecutionFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution was stopped.</summary>
    public ExecutionAbortedEventDetails? ExecutionAbortedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution took too long.</summary>
    public ExecutionTimedOutEventDetails? ExecutionTimedOutEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an execution was redriven.</summary>
    public ExecutionRedrivenEventDetails? ExecutionRedrivenEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a state was entered.</summary>
    public StateEnteredEventDetails? StateEnteredEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a state was left.</summary>
    public StateExitedEventDetails? StateExitedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task was scheduled.</summary>
    public TaskScheduledEventDetails? TaskScheduledEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task started.</summary>
    public TaskStartedEventDetails? TaskStartedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task was accepted by its service.</summary>
    public TaskSubmittedEventDetails? TaskSubmittedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task succeeded.</summary>
    public TaskSucceededEventDetails? TaskSucceededEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task failed.</summary>
    public TaskFailedEventDetails? TaskFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task took too long.</summary>
    public TaskTimedOutEventDetails? TaskTimedOutEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task could not start.</summary>
    public TaskStartFailedEventDetails? TaskStartFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a task was not accepted by its service.</summary>
    public TaskSubmitFailedEventDetails? TaskSubmitFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function was scheduled.</summary>
    public LambdaFunctionScheduledEventDetails? LambdaFunctionScheduledEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function succeeded.</summary>
    public LambdaFunctionSucceededEventDetails? LambdaFunctionSucceededEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function failed.</summary>
    public LambdaFunctionFailedEventDetails? LambdaFunctionFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function took too long.</summary>
    public LambdaFunctionTimedOutEventDetails? LambdaFunctionTimedOutEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function could not be scheduled.</summary>
    public LambdaFunctionScheduleFailedEventDetails? LambdaFunctionScheduleFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a function could not start.</summary>
    public LambdaFunctionStartFailedEventDetails? LambdaFunctionStartFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: a map state started.</summary>
    public MapStateStartedEventDetails? MapStateStartedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an expression could not be evaluated.</summary>
    public EvaluationFailedEventDetails? EvaluationFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an item was begun.</summary>
    public MapIterationEventDetails? MapIterationStartedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an item succeeded.</summary>
    public MapIterationEventDetails? MapIterationSucceededEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an item failed.</summary>
    public MapIterationEventDetails? MapIterationFailedEventDetails { get; set; }

    /// <summary>Set if <see cref="Type"/> is of this kind: an item was stopped.</summary>
    public MapIterationEventDetails? MapIterationAbortedEventDetails { get; set; }
}
