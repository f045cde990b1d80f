namespace StepBooking.StatesLanguage.Sqlite;

/// <summary>What is written as one transaction.</summary>
internal sealed class Batch
{
    public List<IChange> Changes { get; } = [];

    /// <summary>The position of its last change.</summary>
    public long Last { get; set; }

    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
