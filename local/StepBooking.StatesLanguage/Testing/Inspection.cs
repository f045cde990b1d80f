using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>Watches one state while it is tested, and stands in for its work where that is mocked.</summary>
internal sealed class Inspection(StateTest test)
{
    private readonly Dictionary<string, Json> _data = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, Json>> _errorDetails = [];

    public StateTest Test => test;

    /// <summary>The failure that the state retries or caught, or null.</summary>
    public StateFailure? Failure { get; private set; }

    /// <summary>Whether a retrier would try the state again.</summary>
    public bool IsRetriable { get; private set; }

    /// <summary>Keeps the data of one step.</summary>
    public void Note(string step, Json value) => _data[step] = value;

    /// <summary>The mocked outcome of the state's work, or null where it has to be done.</summary>
    /// <exception cref="StateException">The mock is an error.</exception>
    public Json? Mocked() => test.Mock is { Fails: true } mock
        ? throw new StateException(new StateFailure(mock.Error, mock.Cause))
        : test.Mock?.Result;

    /// <summary>What the context object looks like to the state.</summary>
    public Json Context(JsonMap usual)
    {
        var state = ((JsonMap)usual["State"]!).With("Name", Json.From(TestedState.Name));
        var context = usual.With("State", state);
        if (test.RoleArn is null)
        {
            context = context.With("Execution", ((JsonMap)context["Execution"]!).With("RoleArn", JsonNull.Instance));
        }

        return test.Context is JsonMap given ? Over(context, given) : context;
    }

    /// <summary>One attempt; a retry is not made but told of, and the first catcher that takes the failure is gone through.</summary>
    public async ValueTask<Transition> Attempt(StateVisit visit, ErrorHandling errors, Func<ValueTask<Transition>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (StateException e)
        {
            Failure = e.Failure;
            if (Retries(errors.Retry))
            {
                IsRetriable = true;
                throw;
            }

            var index = errors.Catch.ToList().FindIndex(c => c.Errors.Takes(Failure));
            if (index < 0)
            {
                throw;
            }

            _errorDetails.Add(new("catchIndex", Json.From(index)));
            var catcher = errors.Catch[index];
            return visit.Exit(await StateData.Catch(visit, catcher.Data, Failure), catcher.Next);
        }
    }

    /// <summary>What was kept of the steps that belong to the state.</summary>
    public JsonMap Data(State state, Scope variables)
    {
        var steps = TestedState.Steps(state);
        var data = _data.Where(d => steps.Contains(d.Key, StringComparer.Ordinal)).Prepend(new("input", test.Input)).ToList();
        if (_errorDetails.Count > 0)
        {
            data.Add(new("errorDetails", new JsonMap([.. _errorDetails])));
        }

        var visible = new JsonMap(variables.Visible());
        if (visible.Count > 0)
        {
            data.Add(new("variables", visible));
        }

        return new JsonMap([.. data]);
    }

    private static JsonMap Over(JsonMap usual, JsonMap given) => given.Aggregate(usual, (all, member) =>
        all.With(member.Key, member.Key != "Input" && all[member.Key] is JsonMap below && member.Value is JsonMap above
            ? Over(below, above)
            : member.Value));

    private bool Retries(IReadOnlyList<Retrier> retriers)
    {
        var index = retriers.ToList().FindIndex(r => r.Errors.Takes(Failure!));
        if (index < 0)
        {
            return false;
        }

        var retrier = retriers[index];
        var granted = test.Configuration.RetrierRetryCount ?? 0;
        _errorDetails.Add(new("retryIndex", Json.From(index)));
        if (granted >= retrier.MaxAttempts)
        {
            return false;
        }

        // The pause is told without its jitter.
        var pause = (retrier with { FullJitter = false }).Delay(granted, Random.Shared);
        _errorDetails.Add(new("retryBackoffIntervalSeconds", new JsonNumber((long)pause.TotalSeconds)));
        return true;
    }
}
