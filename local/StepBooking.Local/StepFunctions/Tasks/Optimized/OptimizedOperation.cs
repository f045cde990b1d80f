using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Tasks.Optimized;

/// <summary>What an optimised integration can be asked for.</summary>
/// <param name="Name">The operation as a Resource names it: <c>sendMessage</c>.</param>
/// <param name="Patterns">How its end may be waited for.</param>
/// <param name="Required">The members without which the task is not started.</param>
internal sealed record OptimizedOperation(string Name, TaskPattern[] Patterns, params string[] Required);
