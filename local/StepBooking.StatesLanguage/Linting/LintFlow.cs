using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>The states of one flow (a machine, a branch, an item processor) and the ways between them.</summary>
public sealed class LintFlow
{
    private readonly StateFlow _flow;
    private Dictionary<string, LintState> _states = new(StringComparer.Ordinal);
    private HashSet<string>? _usual;

    internal LintFlow(StateFlow flow, LintState? around)
    {
        _flow = flow;
        Around = around;
    }

    /// <summary>The Parallel or Map state that runs it; null for the machine itself.</summary>
    public LintState? Around { get; }

    /// <summary>Its states, in the order they are written.</summary>
    public IReadOnlyCollection<LintState> States => _states.Values;

    /// <summary>The state it starts at.</summary>
    public LintState Start => _states[_flow.Start.Name];

    /// <summary>Where a state leads when all goes well.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The states that may follow it.</returns>
    public IEnumerable<LintState> Usual(LintState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var names = state.State is ChoiceState choice ? choice.Rules.Select(r => r.Next).Append(choice.Default) : [state.State.Next];
        return Named(state.State is SucceedState or FailState ? [] : names);
    }

    /// <summary>Where a state leads when it fails.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The targets of its catchers.</returns>
    public IEnumerable<LintState> Caught(LintState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Named(state.Errors.Catch.Select(c => c.Next));
    }

    /// <summary>Whether a state is come to only where another one's failure was caught: it handles or undoes.</summary>
    /// <param name="state">The state.</param>
    /// <returns>True for such a state.</returns>
    public bool IsCompensation(LintState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _usual ??= [.. Reachable(Start, Usual).Select(s => s.State.Name), Start.State.Name];
        return !_usual.Contains(state.State.Name);
    }

    /// <summary>Everything that can follow a state, by whichever way.</summary>
    /// <param name="state">The state; it is among them only where it can be come to again.</param>
    /// <returns>The states.</returns>
    public IEnumerable<LintState> After(LintState state) => Reachable(state, s => Usual(s).Concat(Caught(s)));

    /// <summary>Everything that can follow a state while all goes well.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The states.</returns>
    public IEnumerable<LintState> UsuallyAfter(LintState state) => Reachable(state, Usual);

    internal void Fill(IEnumerable<LintState> states) => _states = states.ToDictionary(s => s.State.Name, StringComparer.Ordinal);

    private static HashSet<LintState> Reachable(LintState from, Func<LintState, IEnumerable<LintState>> ways)
    {
        var found = new HashSet<LintState>(ReferenceEqualityComparer.Instance);
        var open = new Stack<LintState>(ways(from));
        while (open.TryPop(out var state))
        {
            if (found.Add(state))
            {
                foreach (var next in ways(state))
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }

    private IEnumerable<LintState> Named(IEnumerable<string?> names) =>
        names.Where(n => n is not null && _states.ContainsKey(n)).Select(n => _states[n!]);
}
