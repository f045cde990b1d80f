using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Sees to it that no branch or iteration assigns a variable of the flow around it.</summary>
internal static class VariableScopes
{
    /// <summary>Finds what the states of one flow assign, complaining about outer variables among it.</summary>
    /// <param name="states">The flow's <c>States</c>.</param>
    /// <returns>The variables that these states assign, those of inner flows not counted.</returns>
    public static IReadOnlySet<string> Check(Fields states)
    {
        var assigned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, state) in states.Map)
        {
            foreach (var variable in Assigned(state))
            {
                assigned.Add(variable);
                if (states.Context.OuterVariables.Any(outer => outer.Contains(variable)))
                {
                    states.Context.Diagnostics.Schema(
                        $"The variable '{variable}' is assigned in an outer scope and can not be assigned in an inner one",
                        $"{states.At(name)}/Assign");
                }
            }
        }

        return assigned;
    }

    private static IEnumerable<string> Assigned(Json? state)
    {
        if (state is not JsonMap map)
        {
            return [];
        }

        var own = (map["Assign"] as JsonMap ?? JsonMap.Empty)
            .Select(m => m.Key.EndsWith(".$", StringComparison.Ordinal) ? m.Key[..^2] : m.Key);
        return own.Concat(Parts(map["Choices"])).Concat(Parts(map["Catch"]));
    }

    private static IEnumerable<string> Parts(Json? list) => (list as JsonList ?? JsonList.Empty).SelectMany(Assigned);
}
