using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tasks;

/// <summary>One attempt of a Task state.</summary>
public sealed class TaskCall
{
    /// <summary>
    /// Tells this attempt from all others, and is the same when it is made again after the end of the process that made it
    /// first: what is not to happen twice can be known by it.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Whom to ask for what.</summary>
    public required TaskResource Resource { get; init; }

    /// <summary>The computed Arguments or Parameters (a function named by its ARN gets them as its event).</summary>
    public required Json Arguments { get; init; }

    /// <summary>The state's name.</summary>
    public required string StateName { get; init; }

    /// <summary>The execution's ARN.</summary>
    public required string ExecutionArn { get; init; }

    /// <summary>The execution's name.</summary>
    public required string ExecutionName { get; init; }

    /// <summary>The state machine's ARN.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>The role to act as: the state's Credentials, else the machine's role.</summary>
    public required string RoleArn { get; init; }

    /// <summary>The token to answer with, for tasks that wait for one and for activities; else null.</summary>
    public string? TaskToken { get; init; }

    /// <summary>How many attempts of this visit came before.</summary>
    public int RetryCount { get; init; }

    /// <summary>The test case whose mocks are to answer, or null.</summary>
    public string? TestCase { get; init; }

    /// <summary>
    /// How often this execution asked for this state's work before: over all visits of the state, iterations and retries.
    /// </summary>
    public int Invocation { get; init; }

    /// <summary>How long the attempt may take, or null.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>For <c>.sync</c>: tells the engine what submitting the job answered (the <c>TaskSubmitted</c> event).</summary>
    public required Action<Json> Submitted { get; init; }

    /// <summary>For activities: tells that a worker of that name (or without one) took the task.</summary>
    public required Action<string?> Started { get; init; }

    /// <summary>
    /// Tells that the work waits for its turn: until it has begun, neither its time nor the time to its first sign of life runs. Step
    /// Functions counts from the moment at which a task is started, not from when it was scheduled.
    /// </summary>
    public required Action Waits { get; init; }

    /// <summary>Tells that the turn of work that waited has come.</summary>
    public required Action Begins { get; init; }

    /// <summary>Ends the attempt later, for integrations that returned <see cref="TaskOutcome.Later"/>. The first answer counts: whether it was, once that is safe.</summary>
    public required Func<TaskOutcome, Task<bool>> Answer { get; init; }
}
