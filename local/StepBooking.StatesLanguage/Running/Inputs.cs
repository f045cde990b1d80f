using System.Diagnostics.CodeAnalysis;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;

namespace StepBooking.StatesLanguage.Running;

/// <summary>
/// The one gate through which anything reaches an execution from outside. Each thing that is taken is journalled, in the
/// order in which it is taken; a past is given again in that order before anything new comes in.
/// </summary>
/// <param name="run">The execution.</param>
/// <param name="context">Where it happens.</param>
internal sealed class Inputs(ExecutionRun run, SerialContext context)
{
    private readonly Dictionary<long, Operation> _open = [];
    private readonly Queue<JournalEntry> _past = new();
    private readonly Returning _returning = new(run.Options.Seed is not null);
    private DateTimeOffset? _now;
    private long _operations;
    private long _position;

    /// <summary>Whether everything in the journal has been given again.</summary>
    public bool IsLive { get; private set; } = true;

    /// <summary>The time of what was taken last.</summary>
    public DateTimeOffset Now => _now ??= run.Options.Clock.GetUtcNow();

    /// <summary>Up to where the journal has to be safe; read from anywhere.</summary>
    public long Position => Volatile.Read(ref _position);

    private IJournal? Journal => run.Journal is NoJournal ? null : run.Journal;

    /// <summary>The number of the next operation.</summary>
    public long NextOperation() => ++_operations;

    public void SetTime(DateTimeOffset now) => _now = now;

    /// <summary>Notes a position of the journal that belongs to this execution.</summary>
    public void Note(long position) => Volatile.Write(ref _position, Math.Max(position, _position));

    /// <summary>Has a past given again before anything else.</summary>
    public void BeginWith(IReadOnlyList<JournalEntry> past)
    {
        IsLive = false;
        foreach (var entry in past)
        {
            _past.Enqueue(entry);
        }

        context.BeginWith(Remember);
    }

    /// <summary>Waits for an operation from now on.</summary>
    public void Open(Operation operation)
    {
        _open.Add(operation.Number, operation);
        if (IsLive)
        {
            operation.GoLive();
        }
    }

    /// <summary>Waits for it no more.</summary>
    public void Close(Operation operation) => _open.Remove(operation.Number);

    /// <summary>
    /// Tells what happened to an operation; called from anywhere. Under a seed, what work came to waits until all that is away is back, and is then
    /// taken in the order of asking: which of several was quicker makes no difference.
    /// </summary>
    public void Give(Operation operation, EntryKind kind, object? value)
    {
        if (kind is not (EntryKind.Returned or EntryKind.Failed) || !_returning.Keep(operation, kind, value))
        {
            Post(operation, kind, value);
        }
    }

    /// <summary>Work goes away.</summary>
    public void Leave() => _returning.Leave();

    /// <summary>Work is back.</summary>
    public void Return()
    {
        foreach (var (operation, kind, value) in _returning.Return())
        {
            Post(operation, kind, value);
        }
    }

    private void Post(Operation operation, EntryKind kind, object? value) => context.PostInput(
        static state =>
        {
            var (self, operation, kind, value) = ((Inputs, Operation, EntryKind, object?))state!;
            self.Take(operation, kind, value);
        },
        (this, operation, kind, value));

    /// <summary>Tells what happened to an operation, or to the execution itself.</summary>
    /// <returns>Whether it was taken, once that is safe.</returns>
    public async Task<bool> Ask(Operation? operation, EntryKind kind, object? value)
    {
        var taken = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        context.PostInput(
            _ => taken.SetResult(operation is null ? TakeItself(kind, value) : Take(operation, kind, value)),
            null);
        var isTaken = await taken.Task.ConfigureAwait(false);
        await run.Committed().ConfigureAwait(false);
        return isTaken;
    }

    private bool Take(Operation operation, EntryKind kind, object? value)
    {
        if (!_open.TryGetValue(operation.Number, out var open) || !ReferenceEquals(open, operation) || !operation.Takes(kind))
        {
            return false;
        }

        _now = run.Options.Clock.GetUtcNow();
        Guard(() =>
        {
            if (Journal is { } journal)
            {
                Note(journal.Append(run.Execution.Number, new JournalEntry(operation.Number, kind, Now, operation.Write(kind, value))));
            }

            operation.Take(kind, value);
        });
        return true;
    }

    private bool TakeItself(EntryKind kind, object? value)
    {
        if (!run.Takes(kind))
        {
            return false;
        }

        _now = run.Options.Clock.GetUtcNow();
        Guard(() =>
        {
            if (Journal is { } journal)
            {
                if (kind == EntryKind.Redriven)
                {
                    // First, so that whatever the process lives to write, a redriven execution is known to run.
                    Note(journal.Update(run.Execution.Number, run.Redriven));
                }

                Note(journal.Append(run.Execution.Number, new JournalEntry(0, kind, Now, EntryText.Write(value as StateFailure))));
            }

            run.Take(kind, value);
        });
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect of the engine must end this execution visibly, and no other.")]
    private void Guard(Action take)
    {
        try
        {
            take();
        }
        catch (Exception e)
        {
            run.Break(e);
        }
    }

    private bool Remember()
    {
        if (_past.TryDequeue(out var entry))
        {
            Give(entry);
            return true;
        }

        IsLive = true;
        if (run.IsUnwanted)
        {
            TakeItself(EntryKind.Stopped, new StateFailure(null, null));
        }

        run.GoLive();
        try
        {
            foreach (var operation in _open.Values.OrderBy(o => o.Number).TakeWhile(_ => !run.HasEnded).ToList())
            {
                operation.GoLive();
            }
        }
        finally
        {
            run.BeLive();
        }

        return false;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever does not fit ends this execution, and says so.")]
    private void Give(JournalEntry entry)
    {
        _now = entry.Time;
        try
        {
            if (entry.Operation == 0)
            {
                run.Take(entry.Kind, entry.Kind == EntryKind.Stopped ? EntryText.ReadFailure(entry.Text) : null);
                return;
            }

            if (_open.TryGetValue(entry.Operation, out var operation))
            {
                operation.Take(entry.Kind, operation.Read(entry.Kind, entry.Text));
                return;
            }
        }
        catch (Exception)
        {
            // Of another version: below.
        }

        _past.Clear();
        run.Refuse(entry);
    }
}
