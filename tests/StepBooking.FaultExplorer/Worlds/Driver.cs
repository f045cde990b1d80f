using StepBooking.FaultExplorer.Schedules;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>Moves a world until nothing moves any more: one invocation after the other, and time only when nothing else is left to do.</summary>
/// <param name="world">The world.</param>
/// <param name="idle">What somebody does when only long waits are left, one after the other.</param>
internal sealed class Driver(World world, Queue<Func<Task>> idle)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);
    private const int MostSteps = 4000;
    private readonly Queue<TaskCall> _next = new();
    private TaskCompletionSource? _quiet;

    /// <summary>Completes when nothing moves but time.</summary>
    public Task Quiet
    {
        get
        {
            _quiet ??= new TaskCompletionSource();
            return _quiet.Task;
        }
    }

    /// <summary>Moves the world until only time could change anything, and nothing waits for it.</summary>
    /// <exception cref="InvalidOperationException">It never comes to rest.</exception>
    public async Task RunToRest()
    {
        for (var step = 0; step < MostSteps; step++)
        {
            await Settle();
            if (!MoveOn())
                return;
        }

        throw new InvalidOperationException("The run does not come to rest.");
    }

    /// <summary>Does something on the world's thread, and whatever follows from it.</summary>
    public async Task<T> Do<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>();
        world.Pump.Begin(async () =>
        {
            try
            {
                done.SetResult(await work());
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                done.SetException(fault);
            }
        });
        await RunToRest();
        return done.Task.IsCompleted ? await done.Task : throw new InvalidOperationException("It waits for something that never comes.");
    }

    /// <summary>Does something that answers nothing.</summary>
    public Task Do(Func<Task> work) => Do(async () =>
    {
        await work();
        return true;
    });

    private bool MoveOn()
    {
        if (TellQuiet() || world.LetGoOn(after => after <= world.Ended))
            return true;
        if (_next.TryDequeue(out var call))
        {
            world.Invoke(call);
            return true;
        }

        if (world.Invocations.Any(each => each is { Hangs: true, IsAnswered: false }) && world.LetGoOn(after => after < Fault.AtTheEnd))
            return true;
        if (world.Clock.NextDue - world.Clock.GetUtcNow() <= Soon)
            return world.Clock.AdvanceToNext();
        if (world.LetGoOn(after => after < Fault.AtTheEnd))
            return true;
        if (idle.TryDequeue(out var action))
        {
            world.Pump.Begin(action);
            return true;
        }

        return world.Clock.AdvanceToNext() || world.LetGoOn(after => after == Fault.AtTheEnd);
    }

    private bool TellQuiet()
    {
        if (_quiet is not { } quiet)
            return false;
        _quiet = null;
        world.Pump.Post(_ => quiet.TrySetResult(), null);
        return true;
    }

    /// <summary>
    /// Lets everything happen that needs no time. Executions move side by side in the engine, so what they ask for meanwhile is put in
    /// the order in which they were started.
    /// </summary>
    private async Task Settle()
    {
        do
        {
            world.Pump.RunUntilQuiet();
            await world.Engine.WhenIdle();
        }
        while (!world.Pump.IsQuiet);

        var asked = new List<TaskCall>();
        while (world.Waiting.TryDequeue(out var call))
            asked.Add(call);
        foreach (var call in asked.OrderBy(call => world.Executions.FindIndex(each => each.Arn == call.ExecutionArn)))
            _next.Enqueue(call);
    }
}
