using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Succeed state.</summary>
internal static class SucceedRun
{
    public static async ValueTask<Transition> Run(StateVisit visit, SucceedState state)
    {
        var prepared = await StateData.Prepare(visit, state.Data);
        return visit.Exit(await StateData.Through(visit, state.Data, prepared.Input), null);
    }
}
