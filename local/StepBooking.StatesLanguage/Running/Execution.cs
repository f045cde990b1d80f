using StepBooking.StatesLanguage.Distributed;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// One execution of a state machine, running or ended. Safe to read from any thread. Of one that ended before the engine was
/// made, the history is there after <see cref="StatesEngine.Committed"/>.
/// </summary>
public sealed class Execution
{
    private readonly Lock _lock = new();
    private readonly List<HistoryEvent> _events = [];
    private readonly List<MapRun> _mapRuns = [];
    private TaskCompletionSource<ExecutionResult> _completion = NewCompletion();
    private ExecutionStanding _standing = ExecutionStanding.Running;
    private Action? _ended;

    internal Execution(StateMachine machine, string name, string arn, Json input, DateTimeOffset started, byte[] key)
    {
        Key = key;
        Machine = machine;
        Name = name;
        Arn = arn;
        Input = input;
        StartTime = started;
    }

    internal Execution(ExecutionRecord record)
        : this(record.Machine, record.Name, record.Arn, Json.Parse(record.Input), record.StartTime, record.Key.ToArray())
    {
        Number = record.Number;
        MapRunArn = record.MapRunArn;
        ParentArn = record.ParentArn;
        Labels = record.Labels;
        _standing = record.Standing;
        IsRemembered = _standing.Result is null;
        HasBegun = true;
        if (_standing.Result is { } result)
        {
            _completion.SetResult(result);
        }
    }

    /// <summary>The state machine, as it was when this was started.</summary>
    public StateMachine Machine { get; }

    /// <summary>Its name, unique among the machine's executions.</summary>
    public string Name { get; }

    /// <summary>Its ARN.</summary>
    public string Arn { get; }

    /// <summary>What it was started with.</summary>
    public Json Input { get; }

    /// <summary>Whether somebody waits for it (StartSyncExecution): it is not journalled and can never be redriven then.</summary>
    public bool IsSynchronous { get; internal init; }

    /// <summary>What its starter wanted to be kept with it.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; internal init; } = new Dictionary<string, string>();

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopTime => _standing.StopTime;

    /// <summary>How it ended; null while it runs.</summary>
    public ExecutionResult? Result => _standing.Result;

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status => Result?.Status ?? ExecutionStatus.Running;

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount => _standing.RedriveCount;

    /// <summary>When it was redriven last; null where it never was.</summary>
    public DateTimeOffset? RedriveDate => _standing.RedriveDate;

    /// <summary>Completes when it has ended, whichever way; it never faults. After a redrive it is another task.</summary>
    public Task<ExecutionResult> Completion
    {
        get
        {
            lock (_lock)
            {
                return _completion.Task;
            }
        }
    }

    /// <summary>The map run that this is a child execution of, or null.</summary>
    public string? MapRunArn { get; internal init; }

    /// <summary>The execution that this is a child execution of, or null.</summary>
    public string? ParentArn { get; internal init; }

    /// <summary>How many items of a map run it processes; 0 where it is no child execution.</summary>
    public int ItemCount { get; internal set; }

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

    /// <summary>Its number in the journal.</summary>
    internal long Number { get; init; }

    /// <summary>What its random numbers and task tokens come from.</summary>
    internal byte[] Key { get; }

    /// <summary>What it did so far, where that is needed to go on: while it runs, and after an end without success.</summary>
    internal ExecutionRun? Run { get; set; }

    /// <summary>Whether it was ever begun, by this process or an earlier one.</summary>
    internal bool HasBegun { get; set; }

    /// <summary>Whether its history is in memory, rather than only in the journal.</summary>
    internal bool IsRemembered { get; private set; } = true;

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

    internal ExecutionRecord ToRecord() => new(Number, Arn, Name, Machine, Input.ToText(), StartTime, Key)
    {
        MapRunArn = MapRunArn,
        ParentArn = ParentArn,
        Labels = Labels,
    };

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

    /// <summary>Has something done at its end; at once where it has ended.</summary>
    internal void WhenEnded(Action action)
    {
        lock (_lock)
        {
            if (!_completion.Task.IsCompleted)
            {
                _ended += action;
                return;
            }
        }

        action();
    }

    /// <summary>It runs, for the first time or again.</summary>
    internal void Stand(ExecutionStanding standing)
    {
        lock (_lock)
        {
            _standing = standing;
            _completion = _completion.Task.IsCompleted ? NewCompletion() : _completion;
        }
    }

    /// <summary>It has ended, and that is safe.</summary>
    internal void Publish(ExecutionStanding standing)
    {
        Action? ended;
        lock (_lock)
        {
            _standing = standing;
            (ended, _ended) = (_ended, null);
            _completion.TrySetResult(standing.Result!);
        }

        ended?.Invoke();
    }

    /// <summary>Its history is in memory.</summary>
    /// <param name="run">What is needed to go on, or null where it never will.</param>
    internal void Remember(ExecutionRun? run)
    {
        Run = run;
        IsRemembered = true;
    }

    private static TaskCompletionSource<ExecutionResult> NewCompletion() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
