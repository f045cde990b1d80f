using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Wire.Machines;
using StepBooking.Local.Synthesis;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.Local.Resources;

/// <summary><c>AWS::StepFunctions::StateMachine</c>. Logging and tracing are taken as declared.</summary>
/// <param name="machines">The machines that run.</param>
/// <param name="assets">Where definitions are.</param>
/// <param name="syntax">Looks at the definitions' expressions.</param>
/// <param name="time">The time of making.</param>
internal sealed class StateMachineType(StateMachineRegistry machines, Assets assets, ExpressionSyntax syntax, TimeProvider time)
    : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::StepFunctions::StateMachine";

    /// <inheritdoc/>
    public async Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var name = resource.PhysicalName("StateMachineName", 80);
        var arn = StateMachineRegistry.Arn(name);
        var type = resource.Text("StateMachineType") == "EXPRESS" ? WorkflowType.Express : WorkflowType.Standard;
        var text = Substitute(await Definition(resource, cancellationToken), resource.Properties["DefinitionSubstitutions"] as JsonObject);
        var definition = await Parse(resource, text, type, cancellationToken);
        var settings = new MachineSettings(
            text,
            resource.Required("RoleArn"),
            Logging(resource.Properties["LoggingConfiguration"]),
            (string?)resource.Properties["TracingConfiguration"]?["Enabled"]?.ToString() is "true" or "True",
            Configurations.NoEncryption);
        var tags = (resource.Properties["Tags"] as JsonArray ?? []).Select(
            tag => KeyValuePair.Create((string)tag!["Key"]!, (string?)tag["Value"] ?? string.Empty));
        machines.Declare(arn, before =>
        {
            var declared = Declared(before, (arn, type), settings, definition);
            return declared with { Tags = declared.Tags.SetItems(tags) };
        });
        return new DeployedResource(arn, new Dictionary<string, string> { ["Arn"] = arn, ["Name"] = name });
    }

    /// <summary>A machine of the last start is the same one still; what the template changed is a new revision of it.</summary>
    private RegisteredMachine Declared(
        RegisteredMachine? before, (string Arn, WorkflowType Type) machine, MachineSettings settings, StateMachineDefinition definition)
    {
        var now = time.GetUtcNow();
        if (before is null || before.Type != machine.Type)
        {
            return new RegisteredMachine
            {
                Arn = machine.Arn,
                Type = machine.Type,
                Created = now,
                Current = MachineRevision.Make(settings, definition, machine, now, isFirst: true),
            };
        }

        return before.Current.Settings.IsSame(settings) ? before : before with
        {
            Current = MachineRevision.Make(settings, definition, machine, now, isFirst: false),
        };
    }

    private async Task<StateMachineDefinition> Parse(
        ResourceDeclaration resource, string text, WorkflowType type, CancellationToken cancellationToken)
    {
        try
        {
            var definition = StateMachineDefinition.Parse(text, type);
            await syntax.Check(definition, cancellationToken);
            var other = definition.Tasks.FirstOrDefault(task => !DefinitionCheck.Serves(task.Resource));
            return other is null
                ? definition
                : throw new StartUpException($"{resource.Path}: the desk does not do {other.Resource.Arn} (state {other.Name}).");
        }
        catch (InvalidDefinitionException e)
        {
            throw new StartUpException($"{resource.Path}: {e.Message}", e);
        }
    }

    private static string Substitute(string text, JsonObject? values)
    {
        foreach (var (name, value) in values ?? [])
        {
            var quoted = System.Text.Json.JsonEncodedText.Encode(value?.ToString() ?? string.Empty).ToString();
            text = text.Replace($"${{{name}}}", quoted, StringComparison.Ordinal);
        }

        return text;
    }

    private static JsonObject Logging(JsonNode? declared)
    {
        var logging = new JsonObject
        {
            ["level"] = (string?)declared?["Level"] ?? "OFF",
            ["includeExecutionData"] = (declared?["IncludeExecutionData"]?.ToString() ?? "false") is "true" or "True",
        };
        if (declared?["Destinations"] is JsonArray destinations)
        {
            logging["destinations"] = new JsonArray([.. destinations.Select(d => new JsonObject
            {
                ["cloudWatchLogsLogGroup"] = new JsonObject { ["logGroupArn"] = d?["CloudWatchLogsLogGroup"]?["LogGroupArn"]?.ToString() },
            })]);
        }

        return logging;
    }

    private Task<string> Definition(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        if (resource.Text("DefinitionString") is { } text)
            return Task.FromResult(text);
        if (resource.Properties["Definition"] is { } given)
            return Task.FromResult(given.ToJsonString());
        var key = (string?)resource.Properties["DefinitionS3Location"]?["Key"]
            ?? throw new StartUpException($"{resource.Path} ({resource.Type}) declares no definition.");
        return File.ReadAllTextAsync(assets.Path(key), cancellationToken);
    }
}
