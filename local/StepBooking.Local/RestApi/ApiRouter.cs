namespace StepBooking.Local.RestApi;

/// <summary>
/// Finds the operation of a path and method as API Gateway does: a written segment goes before a parameter, a parameter
/// before a greedy one; the resource is chosen by the path alone, and then must have the method (or ANY).
/// </summary>
internal sealed class ApiRouter
{
    private readonly (string[] Segments, ApiOperation[] Operations)[] resources;

    /// <summary>Orders the operations.</summary>
    public ApiRouter(IEnumerable<ApiOperation> operations) => resources =
    [
        .. operations.GroupBy(static operation => operation.ResourcePath)
            .Select(static group => (Segments: Split(group.Key), Operations: group.ToArray()))
            .OrderBy(static resource => string.Concat(resource.Segments.Select(Rank)), StringComparer.Ordinal),
    ];

    /// <summary>Finds an operation and the path's parameters, decoded.</summary>
    /// <returns>Null: there is nothing at this path with this method.</returns>
    public (ApiOperation Operation, IReadOnlyDictionary<string, string> Parameters)? Find(string method, string path)
    {
        string[] segments = Split(path);
        foreach ((string[] template, ApiOperation[] operations) in resources)
        {
            if (Match(template, segments) is not { } parameters)
                continue;
            return Array.Find(operations, operation => operation.Method == method) is { } exact ? (exact, parameters)
                : Array.Find(operations, static operation => operation.Method == "ANY") is { } any ? (any, parameters)
                : null;
        }

        return null;
    }

    private static string[] Split(string path) => path.Trim('/').Split('/');

    private static char Rank(string segment) => IsGreedy(segment) ? '2' : IsParameter(segment) ? '1' : '0';

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    private static bool IsGreedy(string segment) => segment.EndsWith("+}", StringComparison.Ordinal);

    private static Dictionary<string, string>? Match(string[] template, string[] segments)
    {
        Dictionary<string, string> parameters = [];
        for (int i = 0; i < template.Length; i++)
        {
            if (i >= segments.Length || (IsParameter(template[i]) && segments[i].Length == 0))
                return null;
            if (IsGreedy(template[i]))
            {
                parameters[template[i][1..^2]] = Uri.UnescapeDataString(string.Join('/', segments[i..]));
                return parameters;
            }

            if (IsParameter(template[i]))
                parameters[template[i][1..^1]] = Uri.UnescapeDataString(segments[i]);
            else if (template[i] != Uri.UnescapeDataString(segments[i]))
                return null;
        }

        return template.Length == segments.Length ? parameters : null;
    }
}
