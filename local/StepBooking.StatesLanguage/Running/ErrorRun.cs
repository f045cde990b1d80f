using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Operations;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a state that may be retried and caught.</summary>
internal static class ErrorRun
{
    /// <summary>Attempts, retries, and at last catches or fails. Retries are counted a retrier, over one visit of the state.</summary>
    /// <param name="visit">The state.</param>
    /// <param name="errors">Its Retry and Catch.</param>
    /// <param name="attempt">One attempt.</param>
    /// <param name="givenUp">The event that says that no further attempt is made, for states that have one.</param>
    public static async ValueTask<Transition> Run(
        StateVisit visit, ErrorHandling errors, Func<ValueTask<Transition>> attempt, HistoryEventType? givenUp)
    {
        if (visit.Flow.Run.Inspection is { } inspection)
        {
            return await inspection.Attempt(visit, errors, attempt);
        }

        var granted = new int[errors.Retry.Count];
        for (var isRetry = false; ; isRetry = true)
        {
            visit.StartAttempt(isRetry);
            StateFailure failure;
            try
            {
                return await attempt();
            }
            catch (StateException e)
            {
                failure = e.Failure;
            }

            if (NextRetry(errors, failure, granted) is { } retrier)
            {
                var run = visit.Flow.Run;
                await run.Delay(run.Now + errors.Retry[retrier].Delay(granted[retrier]++, run.Random), visit.Flow.Stopped);
                continue;
            }

            return await GiveUp(visit, errors, failure, givenUp);
        }
    }

    private static int? NextRetry(ErrorHandling errors, StateFailure failure, int[] granted)
    {
        for (var i = 0; i < granted.Length; i++)
        {
            if (errors.Retry[i].Errors.Takes(failure))
            {
                return granted[i] < errors.Retry[i].MaxAttempts ? i : null;
            }
        }

        return null;
    }

    private static async ValueTask<Transition> GiveUp(
        StateVisit visit, ErrorHandling errors, StateFailure failure, HistoryEventType? givenUp)
    {
        if (givenUp is { } type && !failure.IsFatal)
        {
            visit.Flow.Append(type, null);
        }

        foreach (var catcher in errors.Catch)
        {
            if (catcher.Errors.Takes(failure))
            {
                return visit.Exit(await StateData.Catch(visit, catcher.Data, failure), catcher.Next);
            }
        }

        throw new StateException(failure);
    }
}
