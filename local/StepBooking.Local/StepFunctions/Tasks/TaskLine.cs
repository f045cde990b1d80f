using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>
/// Where tasks wait for their function, in the order in which they came: as many are with a function as it has processes. What waits is
/// not yet started, and its time does not run: thousands of executions that begin at once take longer, and do not time out.
/// </summary>
/// <param name="atOnce">How many tasks are with a function at a time.</param>
internal sealed class TaskLine(int atOnce)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _functions = new();

    /// <summary>Waits for the turn.</summary>
    /// <param name="function">The function's name or ARN.</param>
    /// <param name="call">The task, which is told when it has to wait.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the task any more.</param>
    /// <returns>What is disposed of when the function has answered.</returns>
    public async Task<IDisposable> Enter(string function, TaskCall call, CancellationToken cancellationToken)
    {
        var places = _functions.GetOrAdd(function, _ => new SemaphoreSlim(atOnce));
        if (!places.Wait(0, CancellationToken.None))
        {
            call.Waits();
            await places.WaitAsync(cancellationToken);
            call.Begins();
        }

        return new Place(places);
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
