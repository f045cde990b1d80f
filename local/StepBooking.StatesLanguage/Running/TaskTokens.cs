using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;

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

    public Task<TokenAnswer> Answer(string token, TaskOutcome outcome) => Act(token, attempt => attempt.Answer(outcome));

    public Task<TokenAnswer> Beat(string token) => Act(token, attempt => attempt.Beat());

    private async Task<TokenAnswer> Act(string token, Func<TaskAttempt, Task<bool>> act)
    {
        if (!_attempts.TryGetValue(token, out var attempt))
        {
            return TokenAnswer.Unknown;
        }

        return attempt is not null && await act(attempt).ConfigureAwait(false) ? TokenAnswer.Accepted : TokenAnswer.Over;
    }
}
