using System.Collections.Concurrent;
using StepBooking.Checking.Facts;

namespace StepBooking.EndToEnd.Tests.Judging;

/// <summary>What callers were answered, in order.</summary>
internal sealed class AnswerBook
{
    private readonly ConcurrentQueue<AnswerFact> answers = new();

    public IReadOnlyList<AnswerFact> All => [.. answers];

    /// <summary>Writes an answer down.</summary>
    /// <param name="call"><c>book</c> or <c>cancel</c>.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The booking, where the call itself names it.</param>
    public void Add(string call, Answer answer, string? id = null)
    {
        if ((answer.Text("id") ?? answer.Text("bookingId") ?? id) is { } booking)
            answers.Enqueue(new AnswerFact(call, booking, answer.Status, answer.Status is >= 200 and < 300 ? answer.Text("status") : null));
    }
}
