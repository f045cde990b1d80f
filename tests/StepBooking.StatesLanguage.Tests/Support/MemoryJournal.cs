using StepBooking.StatesLanguage.Journals;

namespace StepBooking.StatesLanguage.Tests.Support;

/// <summary>A journal that a test can cut off after any entry.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Lock _lock = new();
    private readonly List<(int After, ExecutionRecord Execution)> _begun = [];
    private readonly List<(int After, long Execution, ExecutionStanding Standing)> _standings = [];
    private readonly List<(long Execution, JournalEntry Entry)> _entries = [];

    public int Count => _entries.Count;

    /// <summary>When the last entry was written, or the first execution began.</summary>
    public DateTimeOffset Last => Count == 0 ? _begun[0].Execution.StartTime : _entries.Max(e => e.Entry.Time);

    /// <summary>What is left where the process ended after so many entries.</summary>
    public MemoryJournal Cut(int entries)
    {
        var cut = new MemoryJournal();
        cut._begun.AddRange(_begun.Where(b => b.After <= entries));
        cut._standings.AddRange(_standings.Where(s => s.After < entries));
        cut._entries.AddRange(_entries.Take(entries));
        return cut;
    }

    /// <summary>What is left where the process ended after everything was written.</summary>
    public MemoryJournal Whole() => Cut(int.MaxValue);

    public long Begin(ExecutionRecord execution) => Add(() => _begun.Add((Count, execution)));

    public long Append(long execution, JournalEntry entry) => Add(() => _entries.Add((execution, entry)));

    public long Update(long execution, ExecutionStanding standing) => Add(() => _standings.Add((Count, execution, standing)));

    public ValueTask Committed(long position) => ValueTask.CompletedTask;

    public long LastExecution => _begun.Select(b => b.Execution.Number).DefaultIfEmpty().Max();

    public IReadOnlyList<ExecutionRecord> Executions() => [.. _begun.Select(b => b.Execution with
    {
        Standing = _standings.LastOrDefault(s => s.Execution == b.Execution.Number).Standing ?? ExecutionStanding.Running,
    })];

    public IReadOnlyList<JournalEntry> Entries(long execution) => [.. _entries.Where(e => e.Execution == execution).Select(e => e.Entry)];

    private long Add(Action add)
    {
        lock (_lock)
        {
            add();
            return 0;
        }
    }
}
