using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Operations;

/// <summary>
/// Something that an execution waits for from outside. It is numbered in the order of asking, which is the same each time,
/// so that journal entries find it again. All but <see cref="GoLive"/>'s work happens between two steps of the execution.
/// </summary>
/// <param name="run">The execution.</param>
internal abstract class Operation(ExecutionRun run)
{
    /// <summary>Its number among the execution's operations, from 1.</summary>
    public long Number { get; } = run.Inputs.NextOperation();

    protected ExecutionRun Run => run;

    /// <summary>
    /// Begins what is asked for, or goes on with it: called once, when the operation is opened, or after everything that
    /// the journal holds has been given again.
    /// </summary>
    public abstract void GoLive();

    /// <summary>Takes what happened.</summary>
    /// <param name="kind">What.</param>
    /// <param name="value">The details, as given or as read by <see cref="Read"/>.</param>
    public abstract void Take(EntryKind kind, object? value);

    /// <summary>Whether it can take that now.</summary>
    public virtual bool Takes(EntryKind kind) => true;

    /// <summary>The details as text for the journal.</summary>
    public virtual string? Write(EntryKind kind, object? value) => null;

    /// <summary>The details out of the journal.</summary>
    public virtual object? Read(EntryKind kind, string? text) => null;
}
