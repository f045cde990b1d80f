using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Makes engines of one kind.</summary>
internal interface IEngines
{
    /// <summary>The kind, for a table.</summary>
    string Name { get; }

    /// <summary>Makes one.</summary>
    /// <param name="expressions">Evaluates JSONata, or null.</param>
    /// <param name="maxEvents">The most events of a history.</param>
    Task<MadeEngine> Make(IExpressionEvaluator? expressions, int maxEvents = 25_000);
}
