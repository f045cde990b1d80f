using System.Reflection;
using System.Text.Json;
using Amazon.Lambda.Annotations;

namespace StepBooking.Functions.Tests.Api.Access;

/// <summary>An operation of infra/openapi.json: who may call it, and what answers it.</summary>
/// <param name="Method">GET, for example.</param>
/// <param name="Route">The path, with its parameters in braces.</param>
/// <param name="Handler">The function's method; null where API Gateway does without one.</param>
/// <param name="Roles">Who may call it: <c>x-roles</c>.</param>
/// <param name="Others">Who reaches other people's things by it, of those who may call it: <c>x-others</c>; null where it is about nobody's.</param>
/// <param name="Body">A body to call it with; null where it takes none.</param>
internal sealed record ApiOperation(
    string Method, string Route, MethodInfo? Handler, IReadOnlyList<string> Roles, IReadOnlyList<string>? Others, string? Body)
{
    /// <summary>What those who are signed in may be.</summary>
    public static IReadOnlyList<string> SignedIn { get; } = ["customers", "providers", "clerks", "operators"];

    /// <summary>All operations, by method and path.</summary>
    public static IReadOnlyDictionary<string, ApiOperation> All { get; } = Read();

    public string Name => $"{Method} {Route}";

    public bool IsPublic => Roles.Contains("public");

    /// <summary>Whether some that are signed in may not call it.</summary>
    public bool IsRestricted => !IsPublic && SignedIn.Except(Roles).Any();

    private static Dictionary<string, ApiOperation> Read()
    {
        using var api = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "openapi.json")));
        var operations =
            from path in api.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select new ApiOperation(
                operation.Name.ToUpperInvariant(), path.Name, HandlerOf(operation.Value), Texts(operation.Value, "x-roles") ?? [],
                Texts(operation.Value, "x-others"), BodyOf(operation.Value));
        return operations.ToDictionary(operation => operation.Name);
    }

    private static MethodInfo? HandlerOf(JsonElement operation)
    {
        var uri = operation.GetProperty("x-amazon-apigateway-integration").GetProperty("uri").GetString()!;
        var function = uri.Split("${").FirstOrDefault(part => part.Contains("FunctionArn}", StringComparison.Ordinal))?.Split("FunctionArn}")[0];
        return function is null ? null : typeof(Startup).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Single(method => method.Name == function && method.IsDefined(typeof(LambdaFunctionAttribute), false));
    }

    private static string? BodyOf(JsonElement operation) =>
        !operation.TryGetProperty("requestBody", out _) ? null
        : !operation.TryGetProperty("x-example", out var example) ? "{}"
        : example.TryGetProperty("request", out var request) ? request.GetRawText() : example.GetRawText();

    private static List<string>? Texts(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var texts) ? [.. texts.EnumerateArray().Select(text => text.GetString()!)] : null;
}
