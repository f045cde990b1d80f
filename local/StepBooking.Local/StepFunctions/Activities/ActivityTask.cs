using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>A task that waits for a worker.</summary>
/// <param name="Call">What is to be done.</param>
/// <param name="Over">Cancelled when nobody waits for it any more.</param>
internal sealed record ActivityTask(TaskCall Call, CancellationToken Over);
