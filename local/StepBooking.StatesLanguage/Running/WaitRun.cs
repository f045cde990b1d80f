using StepBooking.StatesLanguage.Choices;
using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Wait state.</summary>
internal static class WaitRun
{
    public static async ValueTask<Transition> Run(StateVisit visit, WaitState state)
    {
        var prepared = await StateData.Prepare(visit, state.Data, state.Until);
        var value = prepared.Settings[0]!;
        var until = state.IsTimestamp ? Moment(visit, state.Until, value) : Later(visit, state.Until, value);
        await visit.Flow.Run.Delay(until, visit.Flow.Stopped);
        return visit.Exit(await StateData.Through(visit, state.Data, prepared.Input), state.Next);
    }

    private static DateTimeOffset Later(StateVisit visit, Setting setting, Json value)
    {
        const long longest = 99_999_999;
        var seconds = SettingValue.Integer(visit, setting, value)!.Value;
        return seconds <= longest
            ? visit.Flow.Run.Now.AddSeconds(Math.Max(0, seconds))
            : throw visit.FailHere(ErrorName.Runtime, $"The {setting.Field} parameter must not be greater than {longest}: {seconds}");
    }

    private static DateTimeOffset Moment(StateVisit visit, Setting setting, Json value)
    {
        if (value is JsonText text && Timestamp.TryParse(text.Value, out var moment))
        {
            return moment;
        }

        var shown = SettingValue.Plain(value);
        throw setting.Template is ExpressionTemplate
            ? visit.FailEvaluation(
                $"The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: {shown}",
                "Timestamp",
                evaluated: false)
            : visit.FailHere(
                ErrorName.Runtime,
                $"The {setting.Field} parameter does not reference a valid ISO-8601 extended offset date-time format string: "
                + $"{SettingValue.Source(setting)} == {shown}");
    }
}
