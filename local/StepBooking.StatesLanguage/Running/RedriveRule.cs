using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Running;

/// <summary>What can be redriven, and AWS's words for why something cannot (DescribeExecution's redriveStatusReason).</summary>
internal static class RedriveRule
{
    /// <summary>How long after its end an execution can be redriven, by AWS's documentation of RedriveExecution.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromDays(14);

    /// <summary>How long an execution may take from its start, by AWS's quotas.</summary>
    private static readonly TimeSpan LongestExecution = TimeSpan.FromDays(365);

    public static string? Refuse(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Running => "Execution is RUNNING and cannot be redriven",
        ExecutionStatus.Succeeded => "Execution is SUCCEEDED and cannot be redriven",
        _ => null,
    };

    public static string? Refuse(Execution execution, EngineOptions options)
    {
        var now = options.Clock.GetUtcNow();
        return Refuse(execution.Status)
            ?? (execution.MapRunArn is not null ? "Execution belongs to a Map Run and is redriven with its parent execution"
                : execution.IsSynchronous || execution.Machine.Type == WorkflowType.Express ? "Express executions cannot be redriven"
                : now - execution.StopTime > Period ? "Execution redrivable period exceeded"
                : now - execution.StartTime > LongestExecution ? "Execution has exceeded the max execution time"
                : execution.EventCount >= options.MaxEvents - 1 ? "Execution history event limit exceeded"
                : null);
    }
}
