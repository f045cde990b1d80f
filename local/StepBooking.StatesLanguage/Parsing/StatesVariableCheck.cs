using StepBooking.StatesLanguage.Templates;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>
/// <c>$states.result</c> exists in Output and Assign of Task, Parallel and Map states alone, <c>$states.errorOutput</c>
/// in those of their Catch alone; anywhere else a definition that names them is refused.
/// </summary>
internal static class StatesVariableCheck
{
    public static void Run(Fields state, string? type)
    {
        var hasResult = type is "Task" or "Parallel" or "Map";
        foreach (var (name, value) in state.Map.Where(m => m.Key is not ("Branches" or "ItemProcessor" or "Iterator" or "Catch")))
        {
            var after = name is "Output" or "Assign";
            Check(state, value, state.At(name), result: hasResult && after, error: false);
        }

        foreach (var (catcher, i) in (state.Raw("Catch") as JsonList ?? JsonList.Empty).Select((c, i) => (c, i)))
        {
            Check(state, catcher, $"{state.At("Catch")}[{i}]", result: false, error: true);
        }
    }

    private static void Check(Fields state, Json value, string location, bool result, bool error)
    {
        switch (value)
        {
            case JsonText text when ExpressionText.TryRead(text.Value) is { } source:
                Refuse(state, source, "$states.result", result, location);
                Refuse(state, source, "$states.errorOutput", error, location);
                break;
            case JsonMap map:
                foreach (var (name, member) in map)
                {
                    Check(state, member, $"{location}/{name}", result, error);
                }

                break;
            case JsonList list:
                for (var i = 0; i < list.Count; i++)
                {
                    Check(state, list[i], $"{location}[{i}]", result, error);
                }

                break;
        }
    }

    private static void Refuse(Fields state, string source, string variable, bool allowed, string location)
    {
        if (!allowed && source.Contains(variable, StringComparison.Ordinal))
        {
            state.Context.Diagnostics.Schema($"'{variable}' is not available in this field", location);
        }
    }
}
