using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>What a Map state makes of one item: its ItemSelector, else the item itself.</summary>
internal static class ItemSelection
{
    public static async ValueTask<Json> Select(StateVisit visit, MapState state, Json input, MapItem item)
    {
        if (state.ItemSelector is null)
        {
            return item.Value;
        }

        visit.ForItem(item);
        if (state.QueryLanguage == QueryLanguage.JSONPath)
        {
            var given = PathData.Render(visit, state.ItemSelector, input);
            visit.ForItem(null);
            return given;
        }

        var batch = new ExpressionBatch(visit);
        batch.Add(state.ItemSelector);
        var pending = batch.Run(null, null);
        visit.ForItem(null);
        return (await pending)[0]!;
    }
}
