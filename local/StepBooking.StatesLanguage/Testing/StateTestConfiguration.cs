namespace StepBooking.StatesLanguage.Testing;

/// <summary>Circumstances under which a state with a mock is tested.</summary>
public sealed record StateTestConfiguration
{
    /// <summary>How many retries the retrier that takes the mocked error has granted before.</summary>
    public int? RetrierRetryCount { get; init; }

    /// <summary>The inner state that the mocked error of a Map or Parallel state comes from.</summary>
    public string? ErrorCausedByState { get; init; }

    /// <summary>How many iterations of the Map state failed.</summary>
    public int? MapIterationFailureCount { get; init; }

    /// <summary>What a distributed Map state's ItemReader reads, as it stands in its object.</summary>
    public string? MapItemReaderData { get; init; }
}
