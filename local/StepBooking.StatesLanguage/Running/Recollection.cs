using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The executions that an engine's journal held when the engine was made.</summary>
/// <param name="engine">The engine.</param>
/// <param name="journal">Its journal.</param>
/// <param name="last">The number of the last one.</param>
internal sealed class Recollection(StatesEngine engine, IJournal journal, long last)
{
    private readonly Lock _loading = new();
    private readonly ConcurrentDictionary<string, Execution> _children = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _recalls = new(StringComparer.Ordinal);
    private IReadOnlyList<Execution>? _all;
    private List<ExecutionRun> _cut = [];

    /// <summary>Completes when all that was cut off is where it was.</summary>
    public Task AllLive { get; private set; } = Task.CompletedTask;

    /// <summary>All of them, in the order in which they were started. What had not ended is there too, but does not move.</summary>
    public IReadOnlyList<Execution> Load()
    {
        lock (_loading)
        {
            return _all ??= Read();
        }
    }

    /// <summary>Lets what had not ended go on.</summary>
    /// <returns>What goes on.</returns>
    public IReadOnlyList<Execution> Resume()
    {
        Load();
        var cut = Interlocked.Exchange(ref _cut, []);
        cut.ForEach(run => run.Start());
        return [.. cut.Select(run => run.Execution)];
    }

    /// <summary>The execution of a map run that the journal held, or null.</summary>
    public Execution? Child(string arn) => _children.GetValueOrDefault(arn);

    /// <summary>Brings an execution's history back from the journal.</summary>
    public async ValueTask Recall(Execution execution)
    {
        if (execution.IsRemembered)
        {
            return;
        }

        var recall = _recalls.GetOrAdd(execution.Arn, _ => new Lazy<Task>(() => Replay(execution)));
        try
        {
            await recall.Value.ConfigureAwait(false);
        }
        finally
        {
            _recalls.TryRemove(new(execution.Arn, recall));
        }
    }

    private Task Replay(Execution execution)
    {
        if (execution.IsRemembered)
        {
            return Task.CompletedTask;
        }

        var run = new ExecutionRun(engine, execution, journal.Entries(execution.Number)) { IsRecalled = true };
        run.Prepare();
        run.Start();
        return run.WhenLive;
    }

    private List<Execution> Read()
    {
        var all = journal.Executions().Where(record => record.Number <= last).Select(record => new Execution(record)).ToList();
        foreach (var child in all.Where(e => e.ParentArn is not null))
        {
            _children[child.Arn] = child;
        }

        // All of them are there before the first moves: they start, stop and answer one another.
        var ended = all.Where(e => e.Result is not null).Select(e => e.Arn).ToHashSet(StringComparer.Ordinal);
        foreach (var execution in all.Where(e => e.Result is null))
        {
            var run = new ExecutionRun(engine, execution, journal.Entries(execution.Number))
            {
                // Its parent was stopped, and the process ended before it was.
                IsUnwanted = execution.ParentArn is { } parent && ended.Contains(parent),
            };
            run.Prepare();
            execution.Run = run;
            engine.Remember(run);
            _cut.Add(run);
        }

        AllLive = Task.WhenAll(_cut.Select(run => run.WhenLive));
        return all;
    }
}
