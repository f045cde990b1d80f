using StepBooking.StatesLanguage.Definition;

namespace StepBooking.StatesLanguage.Parsing;

/// <summary>Finds transitions to states that are not there, and states that no transition leads to.</summary>
internal sealed class TransitionCheck(Fields flow, IReadOnlyList<string> names, IReadOnlyDictionary<string, State> states)
{
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);

    public void Run(string? start)
    {
        if (start is not null)
        {
            Reach("StartAt", start, flow.At("StartAt"));
        }

        foreach (var state in states.Values)
        {
            foreach (var (field, target, place) in Targets(state))
            {
                Reach(field, target, $"{flow.At("States")}/{state.Name}/{place}");
            }
        }

        if (start is null || states.Count < names.Count)
        {
            return;
        }

        foreach (var name in names.Where(n => !_reached.Contains(n)))
        {
            flow.Context.Diagnostics.MissingTarget($"State \"{name}\" is not reachable.", $"{flow.At("States")}/{name}");
        }
    }

    private static IEnumerable<(string Field, string Target, string Place)> Targets(State state)
    {
        if (state.Next is { } next && state is not (SucceedState or FailState))
        {
            yield return ("Next", next, "Next");
        }

        if (state is ChoiceState choice)
        {
            for (var i = 0; i < choice.Rules.Count; i++)
            {
                yield return ("Next", choice.Rules[i].Next, $"Choices[{i}]/Next");
            }

            if (choice.Default is { } otherwise)
            {
                yield return ("Default", otherwise, "Default");
            }
        }

        var catchers = Errors(state).Catch;
        for (var i = 0; i < catchers.Count; i++)
        {
            yield return ("Next", catchers[i].Next, $"Catch[{i}]/Next");
        }
    }

    private static ErrorHandling Errors(State state) => state switch
    {
        TaskState task => task.Errors,
        ParallelState parallel => parallel.Errors,
        MapState map => map.Errors,
        _ => ErrorHandling.None,
    };

    private void Reach(string field, string target, string location)
    {
        _reached.Add(target);
        if (target.Length > 0 && !names.Contains(target, StringComparer.Ordinal))
        {
            flow.Context.Diagnostics.MissingTarget($"Missing '{field}' target: {target}", location);
        }
    }
}
