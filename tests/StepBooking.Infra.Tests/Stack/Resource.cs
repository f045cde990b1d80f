using System.Text.Json.Nodes;

namespace StepBooking.Infra.Tests.Stack;

/// <summary>A resource of the template.</summary>
internal sealed record Resource(string LogicalId, JsonObject Declaration)
{
    public string Type => Declaration[nameof(Type)]!.GetValue<string>();

    public JsonObject Properties => Declaration[nameof(Properties)]!.AsObject();

    /// <summary>The construct's path below the stack: <c>Notify/Function</c>.</summary>
    public string Path
    {
        get
        {
            var path = Declaration["Metadata"]!["aws:cdk:path"]!.GetValue<string>();
            var below = path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..];
            return below.EndsWith("/Resource", StringComparison.Ordinal) ? below[..^"/Resource".Length] : below;
        }
    }

    public static IEnumerable<Resource> All() => SynthesizedStack.Json["Resources"]!.AsObject()
        .Select(entry => new Resource(entry.Key, entry.Value!.AsObject()));

    public static IEnumerable<Resource> OfType(string type) => All().Where(resource => resource.Type == type);

    public static Resource At(string path) => All().Single(resource => resource.Path == path);
}
