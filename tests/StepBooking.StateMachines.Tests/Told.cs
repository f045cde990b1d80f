using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StateMachines.Tests;

/// <summary>What came of one run.</summary>
/// <param name="Result">How the execution ended.</param>
/// <param name="Path">The states entered, in order, a blank between them.</param>
/// <param name="Calls">The steps called, attempt by attempt.</param>
internal sealed record Told(ExecutionResult Result, string Path, IReadOnlyList<TaskCall> Calls)
{
    public int CallsOf(string step) => Calls.Count(call => call.StateName == step);

    /// <summary>What the last call of a step was given.</summary>
    public string Given(string step) => Calls.Last(call => call.StateName == step).Arguments.ToText();
}
