using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>What a Map state iterates over.</summary>
internal static class MapInput
{
    /// <summary>The effective input, the items, and how many may run at once (0: as many as allowed).</summary>
    public static async ValueTask<(Json Input, JsonList Items, long AtOnce)> Read(StateVisit visit, MapState state)
    {
        var prepared = await StateData.Prepare(
            visit, state.Data, state.MaxConcurrency, state.ToleratedFailurePercentage, state.ToleratedFailureCount, state.Items);
        var atOnce = AtOnce(visit, state, prepared.Settings[0]);
        return (prepared.Input, Items(visit, state, prepared.Input, prepared.Settings[3]), atOnce);
    }

    /// <summary>How many may run at once (0: as many as allowed).</summary>
    public static long AtOnce(StateVisit visit, MapState state, Json? value)
    {
        var atOnce = SettingValue.Integer(visit, state.MaxConcurrency, value) ?? 0;
        return atOnce >= 0 ? atOnce : throw visit.FailHere(ErrorName.Runtime, "MaxConcurrency cannot be negative.");
    }

    /// <summary>The items: in JSONPath where ItemsPath leads, in JSONata what Items yields.</summary>
    public static JsonList Items(StateVisit visit, MapState state, Json input, Json? items) =>
        state.QueryLanguage == QueryLanguage.JSONPath ? ByPath(visit, state, input) : ByExpression(visit, state, items);

    private static JsonList ByPath(StateVisit visit, MapState state, Json input) =>
        PathData.Reach(visit, state.ItemsPath, input) as JsonList
        ?? throw visit.FailHere(ErrorName.Runtime, $"Reference path \"{Shown(state.ItemsPath.Source)}\" must point to array.");

    /// <summary>A path into the context object is shown as one from its root.</summary>
    private static string Shown(string path) => path.StartsWith("$$", StringComparison.Ordinal) ? path[1..] : path;

    private static JsonList ByExpression(StateVisit visit, MapState state, Json? items)
    {
        if (state.Items is null)
        {
            return visit.Input as JsonList
                ?? throw visit.FailEvaluation($"Map state input must be an array but was: {visit.Input}", null);
        }

        // A literal is an array already, or the definition would have been refused.
        return items as JsonList ?? throw SettingValue.Wrong(
            visit, state.Items, items!, "array", $"The field 'Items' must be an array but was: {items}");
    }
}
