using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The tokens of tasks that wait for somebody's answer.</summary>
internal sealed class TaskTokens
{
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<string, TaskAttempt?> _attempts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _closed = new();

    public static string Create(Random random)
    {
        Span<byte> bytes = stackalloc byte[96];
        random.NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }

    public void Open(string token, TaskAttempt attempt) => _attempts[token] = attempt;

    /// <summary>Forgets the attempt but remembers the token for a while, so that late answers can be told from made-up tokens.</summary>
    public void Close(string token)
    {
        _attempts[token] = null;
        _closed.Enqueue(token);
        if (_closed.Count > MostRemembered && _closed.TryDequeue(out var oldest))
        {
            _attempts.TryRemove(oldest, out _);
        }
    }

    public TokenAnswer Answer(string token, TaskOutcome outcome) => Act(token, attempt => attempt.TryAnswer(outcome));

    public TokenAnswer Beat(string token) => Act(token, attempt => attempt.Beat());

    private TokenAnswer Act(string token, Func<TaskAttempt, bool> act)
    {
        if (!_attempts.TryGetValue(token, out var attempt))
        {
            return TokenAnswer.Unknown;
        }

        return attempt is not null && act(attempt) ? TokenAnswer.Accepted : TokenAnswer.Over;
    }
}
