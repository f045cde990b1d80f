using System.Text.Json.Nodes;
using StepBooking.Local.Resources;
using StepBooking.Local.Synthesis;
using StepBooking.Processes;

namespace StepBooking.Local.Templates;

/// <summary>Makes a cloud assembly's resources run, each by the <see cref="IResourceType"/> of its type.</summary>
/// <param name="types">The types that the desk runs.</param>
internal sealed class Deployment(IEnumerable<IResourceType> types)
{
    private const string Metadata = "AWS::CDK::Metadata";
    private readonly Dictionary<string, IResourceType> known = types.ToDictionary(type => type.Type, StringComparer.Ordinal);
    private readonly Dictionary<string, string> exports = new(StringComparer.Ordinal);

    /// <summary>Makes every resource of every stack.</summary>
    /// <exception cref="StartUpException">A resource cannot be made as it is declared.</exception>
    public async Task<DeploymentSummary> Run(CloudAssembly assembly, CancellationToken cancellationToken)
    {
        var summary = new DeploymentSummary();
        foreach (var stack in assembly.Stacks)
            await Run(stack, summary, cancellationToken);
        return summary;
    }

    private async Task Run(Stack stack, DeploymentSummary summary, CancellationToken cancellationToken)
    {
        var values = new TemplateValues(stack.Name, stack.Template, exports);
        var resources = stack.Template["Resources"]?.AsObject() ?? [];
        foreach (var name in TemplateOrder.Of(resources))
        {
            var declared = resources[name]!.AsObject();
            if (declared["Condition"] is { } condition && !values.Holds((string)condition!))
                continue;
            var type = (string)declared["Type"]!;
            if (type == Metadata)
                continue;
            var properties = (JsonObject)values.Resolve(declared["Properties"] ?? new JsonObject())!;
            var path = (string?)declared["Metadata"]?["aws:cdk:path"] ?? name;
            var resource = new ResourceDeclaration(name, type, properties, path) { Stack = stack.Name };
            values.Add(name, await Make(resource, summary, cancellationToken));
        }

        foreach (var (name, output) in stack.Template["Outputs"]?.AsObject() ?? [])
            AddOutput(name, output!, values, summary);
    }

    private async Task<DeployedResource> Make(ResourceDeclaration resource, DeploymentSummary summary, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(resource.Type, out var type))
        {
            summary.AddNotRun(resource);
            return new DeployedResource(resource.LogicalId, new NotRunAttributes(resource.LogicalId));
        }

        try
        {
            var deployed = await type.Create(resource, cancellationToken);
            summary.AddRunning(resource, type);
            return deployed;
        }
        catch (Exception failure) when (failure is not (StartUpException or OperationCanceledException))
        {
            throw new StartUpException($"{resource.Path} ({resource.Type}) cannot run here: {failure.Message.ReplaceLineEndings(" ")}", failure);
        }
    }

    private void AddOutput(string name, JsonNode output, TemplateValues values, DeploymentSummary summary)
    {
        if (output["Condition"] is { } condition && !values.Holds((string)condition!))
            return;
        var value = values.Text(output["Value"]);
        summary.AddOutput(name, value);
        if (output["Export"]?["Name"] is { } export)
            exports[values.Text(export)] = value;
    }
}
