using StepBooking.StatesLanguage.Data;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Paths;
using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>Runs a Choice state.</summary>
internal static class ChoiceRun
{
    public static async ValueTask<Transition> Run(StateVisit visit, ChoiceState state)
    {
        var prepared = await StateData.Prepare(visit, state.Data);
        var rule = state.QueryLanguage == QueryLanguage.JSONPath
            ? FirstByPath(visit, state, prepared.Input)
            : await FirstByExpression(visit, state);
        var next = (rule is null ? state.Default : rule.Next)
            ?? throw visit.FailHere(ErrorName.Runtime, "Failed to transition out of the state. The state does not point to a next state.");
        return visit.Exit(await StateData.Through(visit, Data(state, rule), prepared.Input), next);
    }

    /// <summary>The matching rule's Assign and Output stand in for the state's own, which belong to the default.</summary>
    private static DataFields Data(ChoiceState state, ChoiceRule? rule)
    {
        if (rule is null)
        {
            return state.Data;
        }

        return state.Data is PathDataFields paths
            ? new PathDataFields { InputPath = paths.InputPath, OutputPath = paths.OutputPath, Assign = rule.Data.Assign }
            : new ExpressionDataFields
            {
                Output = ((ExpressionDataFields)rule.Data).Output,
                Assign = rule.Data.Assign,
            };
    }

    private static ChoiceRule? FirstByPath(StateVisit visit, ChoiceState state, Json input)
    {
        try
        {
            return state.Rules.FirstOrDefault(rule => rule.Condition!.Holds(input, visit));
        }
        catch (PathNotFoundException e)
        {
            throw visit.FailHere(ErrorName.Runtime, e.Message);
        }
    }

    private static async ValueTask<ChoiceRule?> FirstByExpression(StateVisit visit, ChoiceState state)
    {
        var batch = new ExpressionBatch(visit) { UntilTrue = true };
        foreach (var rule in state.Rules)
        {
            batch.Add(rule.Expression);
        }

        var values = await batch.Run(null, null);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not JsonBoolean holds)
            {
                throw NotBoolean(visit, state.Rules[i].Expression!, values[i]!);
            }

            if (holds.Value)
            {
                return state.Rules[i];
            }
        }

        return null;
    }

    private static StateException NotBoolean(StateVisit visit, Template template, Json value) => SettingValue.Wrong(
        visit, new Setting("Condition", template), value, "boolean", "The Condition of a choice rule must be a boolean.");
}
