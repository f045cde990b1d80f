using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>One run of a distributed Map state: its child executions and how far they are. Safe to read from any thread.</summary>
public sealed class MapRun
{
    private readonly Lock _lock = new();
    private readonly List<Execution> _children = [];

    internal MapRun(string arn, Execution parent, DateTimeOffset started)
    {
        Arn = arn;
        Parent = parent;
        StartTime = started;
    }

    /// <summary>Its ARN: <c>arn:aws:states:…:mapRun:Machine/label:id</c>.</summary>
    public string Arn { get; }

    /// <summary>The execution that the Map state belongs to.</summary>
    public Execution Parent { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount { get; private set; }

    /// <summary>When it was redriven last; null where it never was.</summary>
    public DateTimeOffset? RedriveDate { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopTime { get; private set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; private set; } = ExecutionStatus.Running;

    /// <summary>How many child executions may run at once; 0: as many as the engine allows.</summary>
    public long MaxConcurrency { get; internal set; }

    /// <summary>The share of failed items, in percent, that it bears; null where none was given.</summary>
    public double? ToleratedFailurePercentage { get; internal set; }

    /// <summary>How many failed items it bears; null where none was given.</summary>
    public long? ToleratedFailureCount { get; internal set; }

    /// <summary>How many items there are; 0 until they have been read.</summary>
    public int ItemCount { get; internal set; }

    /// <summary>How many child executions there will be; 0 until the items have been read.</summary>
    public int ExecutionCount { get; internal set; }

    /// <summary>The child executions started so far, in the order of their items.</summary>
    public IReadOnlyList<Execution> Children
    {
        get
        {
            lock (_lock)
            {
                return [.. _children];
            }
        }
    }

    /// <summary>Changes its limits while it runs.</summary>
    /// <param name="limits">What to change.</param>
    /// <returns>Whether it still ran, once the change is safe.</returns>
    public async Task<bool> Update(MapRunLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return Changes is { } changes && await changes.Update(limits).ConfigureAwait(false);
    }

    /// <summary>Where its limits can be changed; null while no child execution runs.</summary>
    internal MapRunOperation? Changes { get; set; }

    /// <summary>Notes the child execution of an item or batch; they are first begun in order.</summary>
    internal void Set(int index, Execution child)
    {
        lock (_lock)
        {
            if (index < _children.Count)
            {
                _children[index] = child;
            }
            else
            {
                _children.Add(child);
            }
        }
    }

    internal void Change(MapRunLimits limits)
    {
        MaxConcurrency = limits.MaxConcurrency ?? MaxConcurrency;
        ToleratedFailurePercentage = limits.ToleratedFailurePercentage ?? ToleratedFailurePercentage;
        ToleratedFailureCount = limits.ToleratedFailureCount ?? ToleratedFailureCount;
    }

    internal void Redrive(DateTimeOffset now)
    {
        RedriveCount++;
        RedriveDate = now;
        StopTime = null;
        Status = ExecutionStatus.Running;
    }

    internal void End(ExecutionStatus status, DateTimeOffset now)
    {
        StopTime = now;
        Status = status;
    }

    /// <summary>Whether so many failed items are more than it bears. Without a limit it bears none.</summary>
    internal bool IsExceeded(int failed) => failed > 0
        && ((ToleratedFailureCount is null && ToleratedFailurePercentage is null)
            || failed > ToleratedFailureCount
            || failed * 100.0 / Math.Max(1, ItemCount) > ToleratedFailurePercentage);
}
