using System.Globalization;
using System.Text.Json.Nodes;

namespace StepBooking.Local.Functions;

/// <summary>A function as Lambda's API describes it.</summary>
internal static class FunctionDescription
{
    /// <summary>What GetFunctionConfiguration answers.</summary>
    public static JsonObject Configuration(FunctionConfiguration function) => new()
    {
        ["FunctionName"] = function.Name,
        ["FunctionArn"] = function.Arn,
        ["Runtime"] = function.Runtime,
        ["Role"] = function.RoleArn,
        ["Handler"] = function.Handler,
        ["CodeSize"] = 0,
        ["Description"] = function.Description,
        ["Timeout"] = (int)function.Timeout.TotalSeconds,
        ["MemorySize"] = function.MemorySize,
        ["LastModified"] = function.LastModified.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
        ["CodeSha256"] = function.CodeSha256,
        ["Version"] = FunctionConfiguration.Latest,
        ["Environment"] = new JsonObject { ["Variables"] = new JsonObject(Variables(function)) },
        ["TracingConfig"] = new JsonObject { ["Mode"] = function.TracingMode },
        ["State"] = "Active",
        ["LastUpdateStatus"] = "Successful",
        ["PackageType"] = "Zip",
        ["Architectures"] = new JsonArray(function.Architecture),
        ["LoggingConfig"] = new JsonObject { ["LogFormat"] = function.LogFormat, ["LogGroup"] = function.LogGroup },
    };

    /// <summary>What GetFunction answers.</summary>
    public static JsonObject Whole(FunctionConfiguration function)
    {
        JsonObject whole = new()
        {
            ["Configuration"] = Configuration(function),
            ["Code"] = new JsonObject { ["RepositoryType"] = "S3", ["Location"] = new Uri(function.Folder).AbsoluteUri },
        };
        if (function.ReservedConcurrency is { } reserved)
            whole["Concurrency"] = new JsonObject { ["ReservedConcurrentExecutions"] = reserved };
        return whole;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Variables(FunctionConfiguration function) =>
        function.Environment.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value)));
}
