using System.Collections.Concurrent;
using StepBooking.FaultExplorer.Controls;
using StepBooking.FaultExplorer.Scenarios;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.FaultExplorer.Worlds;

namespace StepBooking.FaultExplorer.Exploring;

/// <summary>Several runners side by side, each with a workshop of its own.</summary>
internal sealed class Workers : IAsyncDisposable
{
    private const int RunsOfAWorkshop = 4000;
    private const int RunsOfAWorker = 0x0400_0000;
    private readonly Worker[] _workers;

    private Workers(Worker[] workers) => _workers = workers;

    /// <summary>Opens them.</summary>
    /// <param name="count">How many.</param>
    public static async Task<Workers> Open(int count)
    {
        var workers = new List<Worker>();
        for (var index = 0; index < count; index++)
            workers.Add(new Worker(await Workshop.Open(), index * RunsOfAWorker));
        return new Workers([.. workers]);
    }

    /// <summary>Makes runs, in whatever order, and gives each to whoever wants it, one at a time.</summary>
    public async Task Run(Scenario scenario, IEnumerable<Schedule> schedules, Action<Run> done, Control? control = null)
    {
        var left = new ConcurrentQueue<Schedule>(schedules);
        var one = new Lock();
        await Task.WhenAll(_workers.Select(worker => Task.Run(async () =>
        {
            while (left.TryDequeue(out var schedule))
            {
                var run = await worker.Run(scenario, schedule, control);
                lock (one)
                    done(run);
            }
        })));
    }

    /// <summary>Makes one run, of the scenario that its schedule names.</summary>
    public Task<Run> Run(Schedule schedule, Control? control = null) => _workers[0].Run(AllScenarios.Named(schedule.Scenario), schedule, control);

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers)
            await worker.DisposeAsync();
    }

    /// <summary>A runner that moves to a fresh table now and then: DynamoDB Local grows.</summary>
    private sealed class Worker(Workshop workshop, int number) : IAsyncDisposable
    {
        private Workshop _workshop = workshop;
        private Runner _runner = new(workshop, number);
        private int _runs;

        public async Task<Run> Run(Scenario scenario, Schedule schedule, Control? control)
        {
            if (++_runs % RunsOfAWorkshop == 0)
            {
                await _workshop.DisposeAsync();
                _workshop = await Workshop.Open();
                _runner = new Runner(_workshop, number + (_runs * 16));
            }

            return await _runner.Run(scenario, schedule, control);
        }

        public ValueTask DisposeAsync() => _workshop.DisposeAsync();
    }
}
