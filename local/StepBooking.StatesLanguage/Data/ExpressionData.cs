using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Data;

/// <summary>A state's data in JSONata: everything that is computed at one moment is computed in one go, from the same variables.</summary>
internal static class ExpressionData
{
    public static async ValueTask<Prepared> Prepare(StateVisit visit, ExpressionDataFields data, Setting?[] settings)
    {
        var batch = new ExpressionBatch(visit);
        batch.Add(data.Arguments);
        foreach (var setting in settings)
        {
            batch.Add(setting?.Template);
        }

        var values = await batch.Run(null, null);
        if (values[0] is { } arguments)
        {
            visit.Flow.Run.Inspection?.Note("afterArguments", arguments);
        }

        return new Prepared(values[0] ?? visit.Input, values[1..]);
    }

    /// <summary>Computes Output and Assign.</summary>
    /// <param name="visit">The state.</param>
    /// <param name="data">Its fields.</param>
    /// <param name="name">What <c>$states</c> calls the value at hand (<c>result</c>, <c>errorOutput</c>), or null.</param>
    /// <param name="value">The value at hand: the output where there is no Output.</param>
    public static async ValueTask<Finished> Finish(StateVisit visit, ExpressionDataFields data, string? name, Json value)
    {
        if (data.Output is null && data.Assign is null)
        {
            return new Finished(value, null);
        }

        var batch = new ExpressionBatch(visit);
        batch.Add(data.Output);
        batch.Add(data.Assign);
        var values = await batch.Run(name, value);
        return new Finished(values[0] ?? value, values[1] as JsonMap);
    }
}
