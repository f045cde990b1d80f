namespace StepBooking.StatesLanguage.Definition;

/// <summary>Runs branches at the same time.</summary>
public sealed class ParallelState : State
{
    internal ParallelState(StateHead head, DataFields data, IReadOnlyList<StateFlow> branches)
        : base(head)
    {
        Data = data;
        Branches = branches;
    }

    /// <inheritdoc/>
    public override string Type => "Parallel";

    /// <summary>The branches, in the order of the output.</summary>
    public IReadOnlyList<StateFlow> Branches { get; }

    /// <summary>What to do about failures.</summary>
    public ErrorHandling Errors { get; internal init; } = ErrorHandling.None;

    internal DataFields Data { get; }
}
