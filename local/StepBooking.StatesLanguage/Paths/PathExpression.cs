using System.Text;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>A parsed JSONPath.</summary>
internal sealed class PathExpression(string source, PathRoot root, string? variable, IReadOnlyList<PathStep> steps, bool length)
    : PathQuery(source)
{
    private readonly bool _isDefinite = steps.All(s => s.IsDefinite);

    /// <summary><c>$</c> alone.</summary>
    public static PathExpression Whole { get; } = new("$", PathRoot.Input, null, [], length: false);

    /// <summary>What it starts from.</summary>
    public PathRoot Root => root;

    /// <summary>Its steps.</summary>
    public IReadOnlyList<PathStep> Steps => steps;

    /// <summary>Whether it is a reference path: names and single indexes only, so that a value can be put there.</summary>
    public bool IsReference => root == PathRoot.Input && !length && steps.All(s => s is PropertyStep || (s is IndexStep && s.IsDefinite));

    public override Json Evaluate(Json input, IPathScope scope)
    {
        var start = Start(input, scope);
        if (steps.Count == 0)
        {
            return start;
        }

        var found = _isDefinite ? Definite(start) : new JsonList(Walk(steps, start, start));
        return length ? Length(found) : found;
    }

    public override IEnumerable<string> Variables() => variable is null ? [] : [variable];

    internal static IEnumerable<Json> Walk(IReadOnlyList<PathStep> steps, Json start, Json root)
    {
        IEnumerable<Json> values = [start];
        foreach (var step in steps)
        {
            values = values.SelectMany(value => step.Select(value, root));
        }

        return values;
    }

    private Json Start(Json input, IPathScope scope) => root switch
    {
        PathRoot.Context => scope.Context,
        PathRoot.Variable => scope.Variable(variable!)
            ?? throw new PathNotFoundException($"The variable '${variable}' has not been assigned"),
        _ => input,
    };

    private Json Definite(Json value)
    {
        var start = value;
        for (var i = 0; i < steps.Count; i++)
        {
            value = steps[i].Select(value, start).FirstOrDefault()
                ?? throw new PathNotFoundException(i == steps.Count - 1
                    ? $"No results for path: {Normal(steps.Count)}"
                    : $"Missing property in path {Normal(i + 1)}");
        }

        return value;
    }

    private string Normal(int count)
    {
        var text = new StringBuilder("$");
        foreach (var step in steps.Take(count))
        {
            text.Append(step);
        }

        return text.ToString();
    }

    private static JsonNumber Length(Json value) => value switch
    {
        JsonList list => new JsonNumber(list.Count),
        JsonMap map => new JsonNumber(map.Count),
        JsonText text => new JsonNumber(text.Value.Length),
        _ => throw new PathNotFoundException("length() of a value that has none"),
    };
}
