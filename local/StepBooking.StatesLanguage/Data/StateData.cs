using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>Shapes a state's data in the state's query language.</summary>
internal static class StateData
{
    /// <summary>Computes the effective input, and settings together with it.</summary>
    public static ValueTask<Prepared> Prepare(StateVisit visit, DataFields data, params Setting?[] settings) => data is PathDataFields paths
        ? ValueTask.FromResult(PathData.Prepare(visit, paths, settings))
        : ExpressionData.Prepare(visit, (ExpressionDataFields)data, settings);

    /// <summary>Computes the output and variables of a state that has a result.</summary>
    public static ValueTask<Finished> Finish(StateVisit visit, DataFields data, Json result) => data is PathDataFields paths
        ? ValueTask.FromResult(PathData.Finish(visit, paths, result))
        : ExpressionData.Finish(visit, (ExpressionDataFields)data, "result", result);

    /// <summary>Computes the output and variables of a state that only passes its effective input on.</summary>
    public static ValueTask<Finished> Through(StateVisit visit, DataFields data, Json input) => data is PathDataFields paths
        ? ValueTask.FromResult(PathData.Through(visit, paths, input))
        : ExpressionData.Finish(visit, (ExpressionDataFields)data, null, input);

    /// <summary>Computes the output and variables of a state whose failure is caught.</summary>
    public static ValueTask<Finished> Catch(StateVisit visit, DataFields data, StateFailure failure)
    {
        // A timeout has an empty cause; a failure reported without a name or a cause has nulls.
        var cause = failure.Cause ?? (failure.IsTimeout ? string.Empty : null);
        var output = new JsonMap([new("Error", TextOrNull(failure.Error)), new("Cause", TextOrNull(cause))]);
        return data is PathDataFields paths
            ? ValueTask.FromResult(PathData.Finish(visit, paths, output))
            : ExpressionData.Finish(visit, (ExpressionDataFields)data, "errorOutput", output);
    }

    private static Json TextOrNull(string? text) => text is null ? JsonNull.Instance : Json.From(text);
}
