namespace StepBooking.StatesLanguage.Definition;

/// <summary>States that lead to one another: a whole machine, a branch of a Parallel state, or a Map state's item processor.</summary>
public sealed class StateFlow
{
    internal StateFlow(State start, IReadOnlyDictionary<string, State> states)
    {
        Start = start;
        States = states;
    }

    /// <summary>The state it starts at.</summary>
    public State Start { get; }

    /// <summary>Its states by name.</summary>
    public IReadOnlyDictionary<string, State> States { get; }
}
