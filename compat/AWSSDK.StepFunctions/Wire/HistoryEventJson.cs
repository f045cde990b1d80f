using System.Text.Json;
using Amazon.StepFunctions.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>A <see cref="HistoryEvent"/> as JSON.</summary>
internal static class HistoryEventJson
{
    internal static HistoryEvent Read(JsonElement json) => new()
    {
        Timestamp = json.Time("timestamp"),
        Type = json.Text("type") is { } type ? HistoryEventType.FindValue(type) : null,
        Id = json.Long("id"),
        PreviousEventId = json.Long("previousEventId"),
        ExecutionStartedEventDetails = json.Object("executionStartedEventDetails", ExecutionStartedEventDetailsJson.Read),
        ExecutionSucceededEventDetails = json.Object("executionSucceededEventDetails", ExecutionSucceededEventDetailsJson.Read),
        ExecutionFailedEventDetails = json.Object("executionFailedEventDetails", ExecutionFailedEventDetailsJson.Read),
        ExecutionAbortedEventDetails = json.Object("executionAbortedEventDetails", ExecutionAbortedEventDetailsJson.Read),
        ExecutionTimedOutEventDetails = json.Object("executionTimedOutEventDetails", ExecutionTimedOutEventDetailsJson.Read),
        ExecutionRedrivenEventDetails = json.Object("executionRedrivenEventDetails", ExecutionRedrivenEventDetailsJson.Read),
        StateEnteredEventDetails = json.Object("stateEnteredEventDetails", StateEnteredEventDetailsJson.Read),
        StateExitedEventDetails = json.Object("stateExitedEventDetails", StateExitedEventDetailsJson.Read),
        TaskScheduledEventDetails = json.Object("taskScheduledEventDetails", TaskScheduledEventDetailsJson.Read),
        TaskStartedEventDetails = json.Object("taskStartedEventDetails", TaskStartedEventDetailsJson.Read),
        TaskSubmittedEventDetails = json.Object("taskSubmittedEventDetails", TaskSubmittedEventDetailsJson.Read),
        TaskSucceededEventDetails = json.Object("taskSucceededEventDetails", TaskSucceededEventDetailsJson.Read),
        TaskFailedEventDetails = json.Object("taskFailedEventDetails", TaskFailedEventDetailsJson.Read),
        TaskTimedOutEventDetails = json.Object("taskTimedOutEventDetails", TaskTimedOutEventDetailsJson.Read),
        TaskStartFailedEventDetails = json.Object("taskStartFailedEventDetails", TaskStartFailedEventDetailsJson.Read),
        TaskSubmitFailedEventDetails = json.Object("taskSubmitFailedEventDetails", TaskSubmitFailedEventDetailsJson.Read),
        LambdaFunctionScheduledEventDetails = json.Object(
            "lambdaFunctionScheduledEventDetails", LambdaFunctionScheduledEventDetailsJson.Read),
        LambdaFunctionSucceededEventDetails = json.Object(
            "lambdaFunctionSucceededEventDetails", LambdaFunctionSucceededEventDetailsJson.Read),
        LambdaFunctionFailedEventDetails = json.Object("lambdaFunctionFailedEventDetails", LambdaFunctionFailedEventDetailsJson.Read),
        LambdaFunctionTimedOutEventDetails = json.Object("lambdaFunctionTimedOutEventDetails", LambdaFunctionTimedOutEventDetailsJson.Read),
        LambdaFunctionScheduleFailedEventDetails = json.Object(
            "lambdaFunctionScheduleFailedEventDetails", LambdaFunctionScheduleFailedEventDetailsJson.Read),
        LambdaFunctionStartFailedEventDetails = json.Object(
            "lambdaFunctionStartFailedEventDetails", LambdaFunctionStartFailedEventDetailsJson.Read),
        MapStateStartedEventDetails = json.Object("mapStateStartedEventDetails", MapStateStartedEventDetailsJson.Read),
        EvaluationFailedEventDetails = json.Object("evaluationFailedEventDetails", EvaluationFailedEventDetailsJson.Read),
        MapIterationStartedEventDetails = json.Object("mapIterationStartedEventDetails", MapIterationEventDetailsJson.Read),
        MapIterationSucceededEventDetails = json.Object("mapIterationSucceededEventDetails", MapIterationEventDetailsJson.Read),
        MapIterationFailedEventDetails = json.Object("mapIterationFailedEventDetails", MapIterationEventDetailsJson.Read),
        MapIterationAbortedEventDetails = json.Object("mapIterationAbortedEventDetails", MapIterationEventDetailsJson.Read),
    };
}
