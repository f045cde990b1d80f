using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Sqlite;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Engines with a journal on disk, each in a file of its own that goes with it.</summary>
internal sealed class JournalledEngines : IEngines
{
    public string Name => "journalled";

    public Task<MadeEngine> Make(IExpressionEvaluator? expressions, int maxEvents = 25_000)
    {
        var tasks = new HeldTasks();
        var folder = Directory.CreateTempSubdirectory("journal-").FullName;
        var journal = new SqliteJournal(Path.Combine(folder, "executions.db"));
        var engine = new StatesEngine(new EngineOptions { Integration = tasks, Expressions = expressions, MaxEvents = maxEvents, Journal = journal });
        return Task.FromResult(new MadeEngine(engine, tasks, () =>
        {
            journal.Dispose();
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }));
    }
}
