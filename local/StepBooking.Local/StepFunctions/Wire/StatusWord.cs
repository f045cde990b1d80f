using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Statuses as AWS writes them.</summary>
internal static class StatusWord
{
    public static readonly string[] All = ["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"];

    public static string Of(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Running => "RUNNING",
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.Failed => "FAILED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        _ => "ABORTED",
    };
}
