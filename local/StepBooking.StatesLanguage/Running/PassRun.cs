using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Pass state.</summary>
internal static class PassRun
{
    public static ValueTask<Transition> Run(StateVisit visit, PassState state)
    {
        if (state.Data is not PathDataFields paths)
        {
            return Expressions(visit, state);
        }

        var prepared = PathData.Prepare(visit, paths, []);
        if (state.Result is { } result)
        {
            visit.Flow.Run.Inspection?.Note("result", result);
        }

        return ValueTask.FromResult(visit.Exit(PathData.Finish(visit, paths, state.Result ?? prepared.Input), state.Next));
    }

    private static async ValueTask<Transition> Expressions(StateVisit visit, PassState state) =>
        visit.Exit(await StateData.Through(visit, state.Data, visit.Input), state.Next);
}
