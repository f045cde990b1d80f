using System.Text.Json.Nodes;
using StepBooking.PaymentSandbox.Ledger;
using StepBooking.PaymentSandbox.Rules;

namespace StepBooking.PaymentSandbox.Http;

/// <summary>
/// Lets one operation at a time at the books, and makes those with an idempotency key happen once: the same key with the
/// same request is answered as the first time, with another request it is refused, and while the first is under way it
/// is in use. Keys are forgotten after a day.
/// </summary>
internal sealed class Gate(Journal journal, TimeProvider clock)
{
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(24);

    private readonly Lock books = new();
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);

    /// <summary>Runs an operation, or answers for it from what is kept.</summary>
    internal Reply Run(string? key, string fingerprint, Func<DateTimeOffset, Journal, Outcome> operation)
    {
        lock (books)
        {
            var now = clock.GetUtcNow();
            return key is not null && Answered(key, fingerprint, now) is { } answered
                ? answered
                : Execute(key, fingerprint, now, operation);
        }
    }

    /// <summary>Tells that a request left unanswered has ended, so that its key can be used.</summary>
    internal void Ended(string? key)
    {
        lock (books)
        {
            underWay.Remove(key ?? "");
        }
    }

    /// <summary>Reads the books between two operations.</summary>
    internal T Read<T>(Func<Journal, DateTimeOffset, T> read)
    {
        lock (books)
        {
            return read(journal, clock.GetUtcNow());
        }
    }

    private Reply? Answered(string key, string fingerprint, DateTimeOffset now)
    {
        if (underWay.Contains(key))
        {
            return Refusal(409, Errors.Body(
                Errors.InvalidRequest, "idempotency_key_in_use", "Another request with this idempotency key is under way."));
        }

        if (journal.FindAnswer(key) is not { } stored || stored.At + KeyLife <= now)
        {
            return null;
        }

        return stored.Fingerprint == fingerprint
            ? new Reply(stored.Status, stored.Body, Replayed: true)
            : Refusal(400, Errors.Body(
                "idempotency_error", null, "An idempotency key can only be used with the parameters it was first used with."));
    }

    private Reply Execute(string? key, string fingerprint, DateTimeOffset now, Func<DateTimeOffset, Journal, Outcome> operation)
    {
        Outcome outcome;
        try
        {
            outcome = operation(now, journal);
        }
        catch (ApiException refusal)
        {
            return Refusal(refusal.Status, refusal.Body);
        }

        var body = outcome.Body.ToJsonString();
        journal.Commit(outcome.Changed, key, outcome.Kept ? new StoredAnswer(fingerprint, outcome.Status, body, now) : null);
        if (key is not null && outcome is { Unanswered: true, Kept: false })
        {
            underWay.Add(key);
        }

        return new Reply(outcome.Status, body, Unanswered: outcome.Unanswered);
    }

    private static Reply Refusal(int status, JsonObject body) => new(status, body.ToJsonString());
}
