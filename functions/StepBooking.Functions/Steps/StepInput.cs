using System.Text.Json;

namespace StepBooking.Functions.Steps;

/// <summary>What the state machine gives a step. Every member may be missing when a step is invoked by hand.</summary>
public sealed record StepInput
{
    /// <summary>The booking's id: the execution's name.</summary>
    public string? BookingId { get; init; }

    /// <summary>The execution, by name.</summary>
    public string? Execution { get; init; }

    /// <summary>The execution's input as it came: anything that a caller or the console put there.</summary>
    public JsonElement Input { get; init; }

    /// <summary>Why the compensation chain runs; null on the way forward.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>Whether a recovery runs: then the booking is there, and its own request counts instead of the input's.</summary>
    public bool Recovery { get; init; }

    /// <summary>What a recovery has tried already; null or empty at its beginning, and in every other execution.</summary>
    public IReadOnlyList<string>? Tried { get; init; }

    /// <summary>The cancellation that an execution is about; null in a booking's own.</summary>
    public string? Cancellation { get; init; }

    /// <summary>The token that the waiting task is answered by: a secret, never logged; null for a step that nobody answers.</summary>
    public string? TaskToken { get; init; }
}
