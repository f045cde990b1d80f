using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Deploying;

/// <summary>The resources of a CloudFormation template, as it is synthesised: JSON, nothing deployed yet.</summary>
/// <param name="template">The template.</param>
internal sealed class LintTemplate(JsonMap template)
{
    private const int MostHops = 4;

    private readonly Dictionary<string, TemplateResource> _resources = Read(template);

    /// <summary>The names of its parameters.</summary>
    public IReadOnlySet<string> Parameters { get; } =
        (template["Parameters"] as JsonMap ?? JsonMap.Empty).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>All resources.</summary>
    public IEnumerable<TemplateResource> All => _resources.Values;

    /// <summary>The resources of some types.</summary>
    public IEnumerable<TemplateResource> OfType(params string[] types) => All.Where(r => types.Contains(r.Type, StringComparer.Ordinal));

    /// <summary>The resource of a logical id; null where there is none.</summary>
    public TemplateResource? Find(string? id) => id is null ? null : _resources.GetValueOrDefault(id);

    /// <summary>The function that a reference leads to, through versions and aliases; null where it leads to none.</summary>
    public TemplateResource? Function(Json? reference)
    {
        var resource = Find(reference.Referenced());
        for (var hop = 0; hop < MostHops && resource is { Type: "AWS::Lambda::Version" or "AWS::Lambda::Alias" }; hop++)
        {
            resource = Find(resource.Properties["FunctionName"].Referenced());
        }

        return resource is { Type: "AWS::Lambda::Function" or "AWS::Serverless::Function" } ? resource : null;
    }

    private static Dictionary<string, TemplateResource> Read(JsonMap template) =>
        (template["Resources"] as JsonMap ?? JsonMap.Empty)
        .Where(r => r.Value is JsonMap)
        .Select(r => (r.Key, Value: (JsonMap)r.Value))
        .Where(r => r.Value["Type"] is JsonText)
        .ToDictionary(
            r => r.Key,
            r => new TemplateResource(r.Key, ((JsonText)r.Value["Type"]!).Value, r.Value["Properties"] as JsonMap ?? JsonMap.Empty),
            StringComparer.Ordinal);
}
