using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Lets a map run's limits be changed while it runs.</summary>
/// <param name="run">The execution that the map run belongs to.</param>
/// <param name="change">Changes them.</param>
internal sealed class MapRunOperation(ExecutionRun run, Action<MapRunLimits> change) : Operation(run)
{
    /// <summary>Changes them from outside; called from anywhere.</summary>
    /// <returns>Whether the map run still runs, once the change is safe.</returns>
    public Task<bool> Update(MapRunLimits limits) => Run.Inputs.Ask(this, EntryKind.Updated, limits);

    public override void GoLive()
    {
        // Nothing is asked for: whoever wants a change comes by itself.
    }

    public override void Take(EntryKind kind, object? value) => change((MapRunLimits)value!);

    public override string? Write(EntryKind kind, object? value) => ((MapRunLimits)value!).ToText();

    public override object? Read(EntryKind kind, string? text) => MapRunLimits.Read(text!);
}
