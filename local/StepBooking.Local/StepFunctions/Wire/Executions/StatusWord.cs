using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Wire.Executions;

/// <summary>Statuses as AWS writes them.</summary>
internal static class StatusWord
{
    public const string PendingRedrive = "PENDING_REDRIVE";

    public static readonly string[] All = ["SUCCEEDED", "TIMED_OUT", PendingRedrive, "ABORTED", "FAILED", "RUNNING"];

    /// <summary>
    /// The status of an execution; one that a map run will run again, because that was redriven, is said to wait for it.
    /// </summary>
    /// <param name="execution">The execution.</param>
    /// <param name="run">The map run that it is of, or null.</param>
    public static string Of(Execution execution, MapRun? run) =>
        run is { Status: ExecutionStatus.Running, RedriveDate: { } redriven }
        && execution.Status is not (ExecutionStatus.Running or ExecutionStatus.Succeeded)
        && execution.StopTime < redriven
            ? PendingRedrive
            : Of(execution.Status);

    public static string Of(ExecutionStatus status) => status switch
    {
        ExecutionStatus.Running => "RUNNING",
        ExecutionStatus.Succeeded => "SUCCEEDED",
        ExecutionStatus.Failed => "FAILED",
        ExecutionStatus.TimedOut => "TIMED_OUT",
        _ => "ABORTED",
    };
}
