using System.Collections.Concurrent;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The tokens of tasks that wait for somebody's answer.</summary>
internal sealed class TaskTokens
{
    private const int MostRemembered = 100_000;
    private readonly ConcurrentDictionary<string, TaskAttempt?> _attempts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _closed = new();

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

    /// <summary>Tells the task of a token something.</summary>
    public async Task<TokenAnswer> Tell(string token, Func<TaskAttempt, Task<bool>> tell)
    {
        if (!_attempts.TryGetValue(token, out var attempt))
        {
            return TokenAnswer.Unknown;
        }

        return attempt is not null && await tell(attempt).ConfigureAwait(false) ? TokenAnswer.Accepted : TokenAnswer.Over;
    }
}
