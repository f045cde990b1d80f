namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>A worker that waits for a task.</summary>
/// <param name="Name">Its name, or null.</param>
internal sealed record ActivityWorker(string? Name)
{
    /// <summary>The task that it gets.</summary>
    public TaskCompletionSource<ActivityTask> Task { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
