using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Hosting;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Sqlite;

namespace StepBooking.Local.StepFunctions;

/// <summary>The journal of the desk's executions.</summary>
internal static class ExecutionJournal
{
    /// <summary>
    /// In the data folder; none for a desk in memory. It closes when the desk begins to stop: what fails from then on fails
    /// because something is taken from under it, and goes on at the next start.
    /// </summary>
    /// <exception cref="StartUpException">The file cannot be used.</exception>
    internal static IJournal Open(IServiceProvider all)
    {
        if (all.GetRequiredService<DeskOptions>().InMemory)
            return NoJournal.Instance;
        try
        {
            var journal = new SqliteJournal(all.GetRequiredService<DataFolder>().Combine("executions.db"), all.GetRequiredService<TimeProvider>());
            all.GetRequiredService<Stopping>().Token.Register(journal.Close);
            return journal;
        }
        catch (JournalException failure)
        {
            throw new StartUpException(failure.Message, failure);
        }
    }
}
