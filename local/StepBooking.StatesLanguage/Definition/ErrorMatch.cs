using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Definition;

/// <summary>
/// The error names of a retrier or catcher. <c>States.ALL</c> takes everything but <c>States.Runtime</c>;
/// <c>States.TaskFailed</c> everything but that and timeouts; a missed heartbeat is both <c>States.Timeout</c> and
/// <c>States.HeartbeatTimeout</c>. Whether <c>States.ALL</c> takes <c>States.DataLimitExceeded</c> is disputed: the
/// documentation denies it, recorded executions show it, and this engine does as recorded.
/// </summary>
/// <param name="Names">The names, as written.</param>
public sealed record ErrorMatch(IReadOnlyList<string> Names)
{
    /// <summary>Whether one of the names takes this failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>True where the retrier or catcher applies.</returns>
    public bool Takes(StateFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return !failure.IsFatal && Names.Any(name => name switch
        {
            ErrorName.All => true,
            ErrorName.TaskFailed => failure.Error is not ErrorName.Timeout,
            ErrorName.HeartbeatTimeout => failure.IsHeartbeat || failure.Error == ErrorName.HeartbeatTimeout,
            _ => string.Equals(name, failure.Error, StringComparison.Ordinal),
        });
    }
}
