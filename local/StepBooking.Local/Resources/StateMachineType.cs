using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.Local.Synthesis;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;

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
        machines.Add(new DeployedStateMachine(
            new StateMachine(arn, resource.Required("RoleArn"), definition, type),
            time.GetUtcNow(),
            Logging(resource.Properties["LoggingConfiguration"]),
            (string?)resource.Properties["TracingConfiguration"]?["Enabled"]?.ToString() is "true" or "True"));
        return new DeployedResource(arn, new Dictionary<string, string> { ["Arn"] = arn, ["Name"] = name });
    }

    private async Task<StateMachineDefinition> Parse(
        ResourceDeclaration resource, string text, WorkflowType type, CancellationToken cancellationToken)
    {
        try
        {
            var definition = StateMachineDefinition.Parse(text, type);
            await syntax.Check(definition, cancellationToken);
            var other = definition.Tasks.FirstOrDefault(task => !TaskServices.Serves(task.Resource));
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

    private static JsonObject Logging(JsonNode? declared) => new()
    {
        ["level"] = (string?)declared?["Level"] ?? "OFF",
        ["includeExecutionData"] = (declared?["IncludeExecutionData"]?.ToString() ?? "false") is "true" or "True",
        ["destinations"] = new JsonArray([.. ((declared?["Destinations"] as JsonArray) ?? []).Select(d => new JsonObject
        {
            ["cloudWatchLogsLogGroup"] = new JsonObject { ["logGroupArn"] = d?["CloudWatchLogsLogGroup"]?["LogGroupArn"]?.ToString() },
        })]),
    };

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
