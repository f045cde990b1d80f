using StepBooking.FaultExplorer.Schedules;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>One invocation of a function, and what strikes it.</summary>
/// <param name="number">Its number in the run.</param>
/// <param name="step">The function's name.</param>
/// <param name="call">The task that asks for it; null for a call of the API or of a schedule.</param>
internal sealed class Invocation(int number, string step, TaskCall? call)
{
    private readonly TaskCompletionSource _goOn = new();
    private readonly TaskCompletionSource<TaskOutcome> _answered = new();
    private readonly TaskCompletionSource _stands = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Number { get; } = number;

    public string Step { get; } = step;

    public TaskCall? Call { get; } = call;

    /// <summary>The writes that it has made or was about to make, in order: whether each is a message that leaves.</summary>
    public List<bool> Messages { get; } = [];

    /// <summary>How many writes it has made or was about to make.</summary>
    public int Writes => Messages.Count;

    /// <summary>What whoever asked for it is answered, by it or for it.</summary>
    public Task<TaskOutcome> Answered => _answered.Task;

    /// <summary>Whether whoever asked has had an answer.</summary>
    public bool IsAnswered => _answered.Task.IsCompleted;

    /// <summary>What it came to, for people; null while it has come to nothing.</summary>
    public string? Outcome { get; set; }

    /// <summary>Whether it hangs, and does not keep others waiting.</summary>
    public bool Hangs { get; private set; }

    /// <summary>Whether it is over: it ended, or its process died.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Completes when it does no more by itself: it is over, or hangs.</summary>
    public Task Stands => _stands.Task;

    /// <summary>Whether its process dies after the next write.</summary>
    public bool DiesAfterWrite { get; set; }

    /// <summary>When what hangs goes on: after how many ended invocations of the run; null while it does not hang.</summary>
    public int? GoesOnAfter { get; private set; }

    /// <summary>What strikes it; null for nothing, or nothing any more.</summary>
    public Fault? Fault { get; set; }

    /// <summary>Answers whoever asked; the first answer counts.</summary>
    public bool Answer(TaskOutcome outcome) => _answered.TrySetResult(outcome);

    /// <summary>It is over: it ended, or its process died.</summary>
    public void End()
    {
        IsOver = true;
        _stands.TrySetResult();
    }

    /// <summary>Waits until it is let go on.</summary>
    public Task Hang(int after)
    {
        Hangs = true;
        GoesOnAfter = after;
        _stands.TrySetResult();
        return _goOn.Task;
    }

    public void GoOn()
    {
        Hangs = false;
        GoesOnAfter = null;
        _goOn.TrySetResult();
    }
}
