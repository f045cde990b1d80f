using StepBooking.Local.Aws;

namespace StepBooking.Local.Functions;

/// <summary>Which operation of Lambda's REST API a request is.</summary>
/// <param name="Name"><c>Invoke</c>, <c>GetFunction</c>, <c>GetFunctionConfiguration</c> or <c>ListFunctions</c>.</param>
/// <param name="Function">The function named in the path, or null.</param>
/// <param name="Query">The query's parameters.</param>
internal sealed record LambdaOperation(string Name, string? Function, IReadOnlyDictionary<string, string> Query)
{
    private const string Root = "/2015-03-31/functions";

    /// <summary>Reads a request's method, path and query.</summary>
    /// <exception cref="AwsError">The operation is not known here.</exception>
    public static LambdaOperation Of(AwsRequest request)
    {
        Dictionary<string, string> query = [];
        foreach (string pair in request.Query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split('=', 2);
            query[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1].Replace('+', ' ')) : "";
        }

        string[] path = request.Path.StartsWith(Root, StringComparison.Ordinal)
            ? [.. request.Path[Root.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)]
            : ["", "", ""];
        return (request.Method, path) switch
        {
            ("GET", []) => new("ListFunctions", null, query),
            ("GET", [var name]) => new("GetFunction", name, query),
            ("GET", [var name, "configuration"]) => new("GetFunctionConfiguration", name, query),
            ("POST", [var name, "invocations"]) => new("Invoke", name, query),
            _ => throw new AwsError("UnknownOperationException", $"{request.Method} {request.Path} is no operation of Lambda that is served here.", 404),
        };
    }
}
