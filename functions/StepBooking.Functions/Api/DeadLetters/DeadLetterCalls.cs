using StepBooking.Functions.Api.Parked;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary>What every call about dead letters begins with.</summary>
internal static class DeadLetterCalls
{
    /// <summary>The queue that an operator names by <c>queue</c>; 403 for who is none, 400 for another name.</summary>
    internal static (string Name, DeadLetterBox Queue) DeadLetterBox(this ApiRequest api, DeadLetterBoxes queues)
    {
        _ = api.Operating();
        var name = api.Query("queue");
        return queues.Find(name) is { } queue
            ? (name!, queue)
            : throw Problems.Invalid("queue", $"Expected one of {string.Join(", ", queues.Names)}.");
    }

    /// <summary>The problem of a message that is not found.</summary>
    internal static ApiProblem NoSuchMessage() =>
        Problems.NotFound("The queue has no such message, or somebody else looks at it right now: then it is back in 20 seconds.", retryAfter: 20);
}
