using System.Globalization;
using StepBooking.StatesLanguage.Journals;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>How a child execution ended, as its parent learned it: the child may be redriven later and end otherwise.</summary>
/// <param name="Child">The child.</param>
/// <param name="Result">How it ended.</param>
/// <param name="StopTime">When.</param>
internal sealed record ChildOutcome(Execution Child, ExecutionResult Result, DateTimeOffset StopTime)
{
    public bool HasSucceeded => Result.Status == ExecutionStatus.Succeeded;

    /// <summary>How a child has ended.</summary>
    public static ChildOutcome Of(Execution child) => new(child, child.Result!, child.StopTime!.Value);

    /// <summary>As text for the journal: status, moment and what a task's outcome has.</summary>
    public string ToText() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Result.Status} {StopTime.UtcTicks} {EntryText.Write(Result.Output is { } output ? TaskOutcome.Succeeded(output) : TaskOutcome.Failed(Result.Error, Result.Cause))}");

    /// <summary>Out of that text.</summary>
    public static ChildOutcome Read(Execution child, string text)
    {
        var parts = text.Split(' ', 3);
        var outcome = EntryText.ReadOutcome(parts[2]);
        return new ChildOutcome(
            child,
            new ExecutionResult(Enum.Parse<ExecutionStatus>(parts[0]), outcome.Output, outcome.Error, outcome.Cause),
            new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero));
    }
}
