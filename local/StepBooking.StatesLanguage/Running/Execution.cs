using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>One execution of a state machine, running or ended. Safe to read from any thread.</summary>
public sealed class Execution
{
    private readonly Lock _lock = new();
    private readonly List<HistoryEvent> _events = [];
    private readonly List<MapRun> _mapRuns = [];
    private readonly TaskCompletionSource<ExecutionResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JsonMap? _context;

    internal Execution(StateMachine machine, string name, string arn, Json input, DateTimeOffset started, bool synchronous)
    {
        IsSynchronous = synchronous;
        Machine = machine;
        Name = name;
        Arn = arn;
        Input = input;
        StartTime = started;
    }

    /// <summary>The state machine, as it was when this was started.</summary>
    public StateMachine Machine { get; }

    /// <summary>Its name, unique among the machine's executions.</summary>
    public string Name { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>What it was started with.</summary>
    public Json Input { get; }

    /// <summary>Whether somebody waits for it (StartSyncExecution): it can never be redriven then.</summary>
    public bool IsSynchronous { get; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopTime { get; private set; }

    /// <summary>How it ended; null while it runs.</summary>
    public ExecutionResult? Result { get; private set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status => Result?.Status ?? ExecutionStatus.Running;

    /// <summary>Completes when it has ended, whichever way; it never faults.</summary>
    public Task<ExecutionResult> Completion => _completion.Task;

    /// <summary>The map run that this is a child execution of, or null.</summary>
    public string? MapRunArn { get; internal init; }

    /// <summary>The runs of its distributed Map states so far.</summary>
    public IReadOnlyList<MapRun> MapRuns
    {
        get
        {
            lock (_lock)
            {
                return [.. _mapRuns];
            }
        }
    }

    /// <summary>How many events there are so far.</summary>
    public int EventCount
    {
        get
        {
            lock (_lock)
            {
                return _events.Count;
            }
        }
    }

    /// <summary>The part of the context object that describes this execution.</summary>
    internal JsonMap Context => _context ??= new JsonMap([
        new("Id", Json.From(Arn)),
        new("Input", Input),
        new("StartTime", Json.From(ContextObject.Time(StartTime))),
        new("Name", Json.From(Name)),
        new("RoleArn", Json.From(Machine.RoleArn)),
        .. IsSynchronous ? [] : (KeyValuePair<string, Json>[])[new("RedriveCount", Json.From(0))],
    ]);

    /// <summary>A part of the history.</summary>
    /// <param name="first">How many events to leave out at the beginning.</param>
    /// <param name="count">How many to give at most.</param>
    /// <returns>The events, oldest first.</returns>
    public IReadOnlyList<HistoryEvent> History(int first = 0, int count = int.MaxValue)
    {
        lock (_lock)
        {
            var from = Math.Clamp(first, 0, _events.Count);
            return _events.GetRange(from, Math.Min(Math.Max(0, count), _events.Count - from));
        }
    }

    internal HistoryEvent Append(HistoryEventType type, HistoryDetails? details, long previous, DateTimeOffset now)
    {
        lock (_lock)
        {
            var added = new HistoryEvent(_events.Count + 1, previous, now, type, details);
            _events.Add(added);
            return added;
        }
    }

    internal void Add(MapRun run)
    {
        lock (_lock)
        {
            _mapRuns.Add(run);
        }
    }

    internal void End(ExecutionResult result, DateTimeOffset now)
    {
        StopTime = now;
        Result = result;
    }

    internal void Publish() => _completion.TrySetResult(Result!);
}
