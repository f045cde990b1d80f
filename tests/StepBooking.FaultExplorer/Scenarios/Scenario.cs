namespace StepBooking.FaultExplorer.Scenarios;

/// <summary>Something that customers, providers and operators do, whose every fault is explored.</summary>
internal abstract class Scenario
{
    /// <summary>Its name, as in a seed.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in one sentence.</summary>
    public abstract string About { get; }

    /// <summary>The bookings that are confirmed when nothing goes wrong, by their names.</summary>
    public virtual IReadOnlyList<string> Confirmed => [];

    /// <summary>What somebody may do at any moment of the run, by name: every moment is explored.</summary>
    public virtual IReadOnlyDictionary<string, Func<Play, Task>> Actions { get; } = new Dictionary<string, Func<Play, Task>>();

    /// <summary>Whether double faults are explored too.</summary>
    public virtual bool HasDoubles => false;

    /// <summary>Whether several go on side by side, so that one can be slow while the other goes first.</summary>
    public virtual bool IsAmong => false;

    /// <summary>Whether it is for random runs only.</summary>
    public virtual bool IsByChance => false;

    /// <summary>Whether its executions are aborted at every moment.</summary>
    public virtual bool HasAborts => false;

    /// <summary>Whether a run with nothing but a fault is one of the scenario: false where it is the action's moment that counts.</summary>
    public virtual bool NeedsAction => false;

    /// <summary>Steps that fail from the beginning, and how many of their invocations do.</summary>
    public virtual IReadOnlyDictionary<string, int> Down { get; } = new Dictionary<string, int>();

    /// <summary>What must be there before.</summary>
    public abstract Task Open(Play play);

    /// <summary>How it begins.</summary>
    public abstract Task Begin(Play play);

    /// <summary>What is done when only long waits are left, one after the other.</summary>
    public virtual IEnumerable<Func<Play, Task>> WhenIdle => [];
}
