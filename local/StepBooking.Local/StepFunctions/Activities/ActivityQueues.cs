using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>Brings tasks and workers together, for each activity in the order in which they came.</summary>
/// <param name="time">How long workers wait.</param>
internal sealed class ActivityQueues(TimeProvider time)
{
    /// <summary>How long a worker's poll is held, from GetActivityTask's documentation.</summary>
    public static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedList<ActivityTask>> tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedList<ActivityWorker>> workers = new(StringComparer.Ordinal);

    /// <summary>Has a task wait for a worker, or gives it to one that waits.</summary>
    /// <param name="call">The task.</param>
    /// <param name="over">Cancelled when nobody waits for it any more: then no worker gets it.</param>
    public void Add(TaskCall call, CancellationToken over)
    {
        var task = new ActivityTask(call, over);
        lock (gate)
        {
            if (workers.GetValueOrDefault(call.Resource.Arn) is { First.Value: { } worker } waiting)
            {
                waiting.RemoveFirst();
                Give(task, worker);
                return;
            }

            Of(tasks, call.Resource.Arn).AddLast(task);
        }

        over.UnsafeRegister(static state => ((Action)state!)(), () => Drop(task));
    }

    /// <summary>The next task of an activity, or null where none comes for a minute.</summary>
    /// <param name="arn">The activity.</param>
    /// <param name="name">The worker's name, or null.</param>
    /// <param name="cancellationToken">The worker is gone.</param>
    public async Task<TaskCall?> Next(string arn, string? name, CancellationToken cancellationToken)
    {
        var worker = new ActivityWorker(name);
        lock (gate)
        {
            if (TakeFirst(arn) is { } task)
                Give(task, worker);
            else
                Of(workers, arn).AddLast(worker);
        }

        using var late = new CancellationTokenSource(LongestPoll, time);
        await using var timeout = late.Token.UnsafeRegister(static state => ((Action)state!)(), () => Leave(arn, worker));
        await using var gone = cancellationToken.UnsafeRegister(static state => ((Action)state!)(), () => Leave(arn, worker));
        try
        {
            return (await worker.Task.Task).Call;
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private static void Give(ActivityTask task, ActivityWorker worker)
    {
        task.Call.Started(worker.Name);
        worker.Task.SetResult(task);
    }

    private static LinkedList<T> Of<T>(Dictionary<string, LinkedList<T>> all, string arn) =>
        all.TryGetValue(arn, out var list) ? list : all[arn] = new LinkedList<T>();

    private ActivityTask? TakeFirst(string arn)
    {
        while (tasks.GetValueOrDefault(arn) is { First.Value: { } task } waiting)
        {
            waiting.RemoveFirst();
            if (!task.Over.IsCancellationRequested)
                return task;
        }

        return null;
    }

    private void Leave(string arn, ActivityWorker worker)
    {
        lock (gate)
        {
            if (Of(workers, arn).Remove(worker))
                worker.Task.SetCanceled(CancellationToken.None);
        }
    }

    private void Drop(ActivityTask task)
    {
        lock (gate)
            Of(tasks, task.Call.Resource.Arn).Remove(task);
    }
}
