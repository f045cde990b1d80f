using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Fail state.</summary>
internal static class FailRun
{
    private static readonly PathDataFields Paths = new();
    private static readonly ExpressionDataFields Expressions = new();

    public static async ValueTask<Transition> Run(StateVisit visit, FailState state)
    {
        DataFields data = state.QueryLanguage == QueryLanguage.JSONPath ? Paths : Expressions;
        var prepared = await StateData.Prepare(visit, data, state.Error, state.Cause);
        throw new StateException(new StateFailure(
            SettingValue.Text(visit, state.Error, prepared.Settings[0]),
            SettingValue.Text(visit, state.Cause, prepared.Settings[1])));
    }
}
