using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Resources;

namespace StepBooking.Local.Functions;

/// <summary><c>AWS::Lambda::Function</c>: its code is the asset's folder, found by the key under which the asset would be published.</summary>
/// <param name="registry">Where it becomes known.</param>
/// <param name="folderOf">The asset's source folder, by its S3 key (<c>&lt;hash&gt;.zip</c>).</param>
/// <param name="time">When it was deployed.</param>
internal sealed class FunctionResource(FunctionRegistry registry, Func<string, string> folderOf, TimeProvider time) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Lambda::Function";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        JsonObject properties = resource.Properties;
        string name = Text(properties["FunctionName"]) ?? resource.LogicalId;
        string key = Text(properties["Code"]?["S3Key"])
            ?? throw new InvalidOperationException($"{resource.Path}: the desk runs functions whose code is an asset (Code.S3Key).");
        JsonNode? logging = properties["LoggingConfig"];
        FunctionConfiguration function = new()
        {
            Name = name,
            Arn = registry.ArnOf(name),
            Folder = Path.GetFullPath(folderOf(key)),
            Handler = Text(properties["Handler"]) ?? "bootstrap",
            Runtime = Text(properties["Runtime"]) ?? "provided.al2023",
            RoleArn = Text(properties["Role"]) ?? throw new InvalidOperationException($"{resource.Path}: Role is missing."),
            Environment = Variables(properties["Environment"]?["Variables"]),
            Timeout = TimeSpan.FromSeconds(Number(properties["Timeout"]) ?? 3),
            MemorySize = Number(properties["MemorySize"]) ?? 128,
            LogGroup = Text(logging?["LogGroup"]) ?? $"/aws/lambda/{name}",
            LogFormat = Text(logging?["LogFormat"]) ?? "Text",
            ApplicationLogLevel = Text(logging?["ApplicationLogLevel"]),
            ReservedConcurrency = Number(properties["ReservedConcurrentExecutions"]),
            Description = Text(properties["Description"]) ?? "",
            CodeSha256 = Path.GetFileNameWithoutExtension(key),
            TracingMode = Text(properties["TracingConfig"]?["Mode"]) ?? "PassThrough",
            Architecture = Text(properties["Architectures"]?[0]) ?? "x86_64",
            LastModified = time.GetUtcNow(),
        };
        registry.Add(function);
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string> { ["Arn"] = function.Arn }));
    }

    private static Dictionary<string, string> Variables(JsonNode? node) =>
        (node as JsonObject)?.ToDictionary(static pair => pair.Key, static pair => Text(pair.Value) ?? "") ?? [];

    private static string? Text(JsonNode? node) => node?.ToString();

    private static int? Number(JsonNode? node) => Text(node) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
