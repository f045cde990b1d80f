using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Reads states that lead to one another, and checks their transitions.</summary>
internal static class FlowReader
{
    /// <summary>The flow, or null where it has no start (then findings say so).</summary>
    public static StateFlow? Read(Fields fields)
    {
        fields.Require("States", "StartAt");
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        var known = new List<string>();
        if (fields.Object("States") is { } all)
        {
            fields.Context.OuterVariables.Push(VariableScopes.Check(all));
            foreach (var (name, _) in all.Map)
            {
                known.Add(name);
                if (all.Object(name) is { } one && StateReader.Read(name, one) is { } state)
                {
                    states.Add(name, state);
                }
            }

            fields.Context.OuterVariables.Pop();
        }

        var start = fields.Text("StartAt");
        if (fields.Has("States") && !(fields.Context.IsOneState && fields.Location == "/"))
        {
            new TransitionCheck(fields, known, states).Run(start);
        }

        return start is not null && states.TryGetValue(start, out var first) ? new StateFlow(first, states) : null;
    }
}
