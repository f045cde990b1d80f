namespace StepBooking.Local.EventSources;

/// <summary>A function that is handed a queue's messages.</summary>
/// <param name="Id">Its id.</param>
/// <param name="QueueArn">The queue.</param>
/// <param name="FunctionArn">The function.</param>
/// <param name="RoleArn">The function's role: the queue is read in its name.</param>
internal sealed record QueueMapping(string Id, string QueueArn, string FunctionArn, string RoleArn)
{
    /// <summary>How many messages a batch has at most.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>How long a batch is waited for until it is full.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.Zero;

    /// <summary>Whether the function says which messages of a batch failed; else all did or none.</summary>
    public bool ReportsFailures { get; init; }

    /// <summary>How many batches are handed over at once, at most.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>Whether it is switched on.</summary>
    public bool Enabled { get; init; } = true;
}
