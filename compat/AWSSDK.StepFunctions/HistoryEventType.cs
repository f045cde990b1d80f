using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>The kinds of events that an execution's history has.</summary>
public class HistoryEventType : ConstantClass
{
    /// <summary>Activity failed.</summary>
    public static readonly HistoryEventType ActivityFailed = new("ActivityFailed");

    /// <summary>Activity scheduled.</summary>
    public static readonly HistoryEventType ActivityScheduled = new("ActivityScheduled");

    /// <summary>Activity schedule failed.</summary>
    public static readonly HistoryEventType ActivityScheduleFailed = new("ActivityScheduleFailed");

    /// <summary>Activity started.</summary>
    public static readonly HistoryEventType ActivityStarted = new("ActivityStarted");

    /// <summary>Activity succeeded.</summary>
    public static readonly HistoryEventType ActivitySucceeded = new("ActivitySucceeded");

    /// <summary>Activity timed out.</summary>
    public static readonly HistoryEventType ActivityTimedOut = new("ActivityTimedOut");

    /// <summary>Choice state entered.</summary>
    public static readonly HistoryEventType ChoiceStateEntered = new("ChoiceStateEntered");

    /// <summary>Choice state exited.</summary>
    public static readonly HistoryEventType ChoiceStateExited = new("ChoiceStateExited");

    /// <summary>Evaluation failed.</summary>
    public static readonly HistoryEventType EvaluationFailed = new("EvaluationFailed");

    /// <summary>Execution aborted.</summary>
    public static readonly HistoryEventType ExecutionAborted = new("ExecutionAborted");

    /// <summary>Execution failed.</summary>
    public static readonly HistoryEventType ExecutionFailed = new("ExecutionFailed");

    /// <summary>Execution redriven.</summary>
    public static readonly HistoryEventType ExecutionRedriven = new("ExecutionRedriven");

    /// <summary>Execution started.</summary>
    public static readonly HistoryEventType ExecutionStarted = new("ExecutionStarted");

    /// <summary>Execution succeeded.</summary>
    public static readonly HistoryEventType ExecutionSucceeded = new("ExecutionSucceeded");

    /// <summary>Execution timed out.</summary>
    public static readonly HistoryEventType ExecutionTimedOut = new("ExecutionTimedOut");

    /// <summary>Fail state entered.</summary>
    public static readonly HistoryEventType FailStateEntered = new("FailStateEntered");

    /// <summary>Lambda function failed.</summary>
    public static readonly HistoryEventType LambdaFunctionFailed = new("LambdaFunctionFailed");

    /// <summary>Lambda function scheduled.</summary>
    public static readonly HistoryEventType LambdaFunctionScheduled = new("LambdaFunctionScheduled");

    /// <summary>Lambda function schedule failed.</summary>
    public static readonly HistoryEventType LambdaFunctionScheduleFailed = new("LambdaFunctionScheduleFailed");

    /// <summary>Lambda function started.</summary>
    public static readonly HistoryEventType LambdaFunctionStarted = new("LambdaFunctionStarted");

    /// <summary>Lambda function start failed.</summary>
    public static readonly HistoryEventType LambdaFunctionStartFailed = new("LambdaFunctionStartFailed");

    /// <summary>Lambda function succeeded.</summary>
    public static readonly HistoryEventType LambdaFunctionSucceeded = new("LambdaFunctionSucceeded");

    /// <summary>Lambda function timed out.</summary>
    public static readonly HistoryEventType LambdaFunctionTimedOut = new("LambdaFunctionTimedOut");

    /// <summary>Map iteration aborted.</summary>
    public static readonly HistoryEventType MapIterationAborted = new("MapIterationAborted");

    /// <summary>Map iteration failed.</summary>
    public static readonly HistoryEventType MapIterationFailed = new("MapIterationFailed");

    /// <summary>Map iteration started.</summary>
    public static readonly HistoryEventType MapIterationStarted = new("MapIterationStarted");

    /// <summary>Map iteration succeeded.</summary>
    public static readonly HistoryEventType MapIterationSucceeded = new("MapIterationSucceeded");

    /// <summary>Map state aborted.</summary>
    public static readonly HistoryEventType MapStateAborted = new("MapStateAborted");

    /// <summary>Map state entered.</summary>
    public static readonly HistoryEventType MapStateEntered = new("MapStateEntered");

    /// <summary>Map state exited.</summary>
    public static readonly HistoryEventType MapStateExited = new("MapStateExited");

    /// <summary>Map state failed.</summary>
    public static readonly HistoryEventType MapStateFailed = new("MapStateFailed");

    /// <summary>Map state started.</summary>
    public static readonly HistoryEventType MapStateStarted = new("MapStateStarted");

    /// <summary>Map state succeeded.</summary>
    public static readonly HistoryEventType MapStateSucceeded = new("MapStateSucceeded");

    /// <summary>Parallel state aborted.</summary>
    public static readonly HistoryEventType ParallelStateAborted = new("ParallelStateAborted");

    /// <summary>Parallel state entered.</summary>
    public static readonly HistoryEventType ParallelStateEntered = new("ParallelStateEntered");

    /// <summary>Parallel state exited.</summary>
    public static readonly HistoryEventType ParallelStateExited = new("ParallelStateExited");

    /// <summary>Parallel state failed.</summary>
    public static readonly HistoryEventType ParallelStateFailed = new("ParallelStateFailed");

    /// <summary>Parallel state started.</summary>
    public static readonly HistoryEventType ParallelStateStarted = new("ParallelStateStarted");

    /// <summary>Parallel state succeeded.</summary>
    public static readonly HistoryEventType ParallelStateSucceeded = new("ParallelStateSucceeded");

    /// <summary>Pass state entered.</summary>
    public static readonly HistoryEventType PassStateEntered = new("PassStateEntered");

    /// <summary>Pass state exited.</summary>
    public static readonly HistoryEventType PassStateExited = new("PassStateExited");

    /// <summary>Succeed state entered.</summary>
    public static readonly HistoryEventType SucceedStateEntered = new("SucceedStateEntered");

    /// <summary>Succeed state exited.</summary>
    public static readonly HistoryEventType SucceedStateExited = new("SucceedStateExited");

    /// <summary>Task failed.</summary>
    public static readonly HistoryEventType TaskFailed = new("TaskFailed");

    /// <summary>Task scheduled.</summary>
    public static readonly HistoryEventType TaskScheduled = new("TaskScheduled");

    /// <summary>Task started.</summary>
    public static readonly HistoryEventType TaskStarted = new("TaskStarted");

    /// <summary>Task start failed.</summary>
    public static readonly HistoryEventType TaskStartFailed = new("TaskStartFailed");

    /// <summary>Task state aborted.</summary>
    public static readonly HistoryEventType TaskStateAborted = new("TaskStateAborted");

    /// <summary>Task state entered.</summary>
    public static readonly HistoryEventType TaskStateEntered = new("TaskStateEntered");

    /// <summary>Task state exited.</summary>
    public static readonly HistoryEventType TaskStateExited = new("TaskStateExited");

    /// <summary>Task submit failed.</summary>
    public static readonly HistoryEventType TaskSubmitFailed = new("TaskSubmitFailed");

    /// <summary>Task submitted.</summary>
    public static readonly HistoryEventType TaskSubmitted = new("TaskSubmitted");

    /// <summary>Task succeeded.</summary>
    public static readonly HistoryEventType TaskSucceeded = new("TaskSucceeded");

    /// <summary>Task timed out.</summary>
    public static readonly HistoryEventType TaskTimedOut = new("TaskTimedOut");

    /// <summary>Wait state aborted.</summary>
    public static readonly HistoryEventType WaitStateAborted = new("WaitStateAborted");

    /// <summary>Wait state entered.</summary>
    public static readonly HistoryEventType WaitStateEntered = new("WaitStateEntered");

    /// <summary>Wait state exited.</summary>
    public static readonly HistoryEventType WaitStateExited = new("WaitStateExited");

    /// <summary>A value by its name on the wire, known here or not.</summary>
    public HistoryEventType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of that name, or a new one.</summary>
    public static HistoryEventType FindValue(string value) => FindValue<HistoryEventType>(value);

    /// <summary>Text where a constant is expected.</summary>
    public static implicit operator HistoryEventType(string value) => FindValue(value);
}
