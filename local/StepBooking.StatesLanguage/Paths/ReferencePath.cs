using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Paths;

/// <summary>Puts a value where a reference path points, making the objects on the way.</summary>
internal static class ReferencePath
{
    /// <summary>The value with another one put into it.</summary>
    /// <param name="into">The value to change; it stays as it is.</param>
    /// <param name="path">Where.</param>
    /// <param name="value">What.</param>
    /// <exception cref="PathNotFoundException">The place cannot be made (the value is neither object nor array there).</exception>
    public static Json Put(Json into, PathExpression path, Json value) => Put(into, path, 0, value);

    private static Json Put(Json? into, PathExpression path, int depth, Json value)
    {
        if (depth == path.Steps.Count)
        {
            return value;
        }

        switch (path.Steps[depth])
        {
            case PropertyStep property when into is null or JsonMap:
                var map = into as JsonMap ?? JsonMap.Empty;
                return map.With(property.Name, Put(map[property.Name], path, depth + 1, value));
            case IndexStep index when into is JsonList list:
                var current = index.Select(list, list).FirstOrDefault()
                    ?? throw new PathNotFoundException($"No results for path: {path.Source}");
                var changed = Put(current, path, depth + 1, value);
                return new JsonList(list.Select(item => ReferenceEquals(item, current) ? changed : item));
            default:
                throw new PathNotFoundException($"Unable to apply ReferencePath {path.Source} to input {into}");
        }
    }
}
