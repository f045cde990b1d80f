using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tasks;

/// <summary>How an attempt of a task ended.</summary>
public sealed class TaskOutcome
{
    private TaskOutcome(Json? output, string? error, string? cause)
    {
        Output = output;
        Error = error;
        Cause = cause;
    }

    /// <summary>
    /// The answer comes later, by <see cref="TaskCall.Answer"/>, or never. Until then the task does not count as work
    /// under way: virtual time goes on.
    /// </summary>
    public static TaskOutcome Later { get; } = new(null, null, null);

    /// <summary>The output; null where it failed.</summary>
    public Json? Output { get; }

    /// <summary>The error's name: what Retry and Catch match.</summary>
    public string? Error { get; }

    /// <summary>The error's details.</summary>
    public string? Cause { get; }

    /// <summary>It ended well.</summary>
    /// <param name="output">The task's output.</param>
    /// <returns>The outcome.</returns>
    public static TaskOutcome Succeeded(Json output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new TaskOutcome(output, null, null);
    }

    /// <summary>It failed.</summary>
    /// <param name="error">The error's name, or null where none was given.</param>
    /// <param name="cause">The details, or null.</param>
    /// <returns>The outcome.</returns>
    public static TaskOutcome Failed(string? error, string? cause) => new(null, error, cause);
}
