using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>DescribeStateMachine, ListStateMachines and ValidateStateMachineDefinition.</summary>
/// <param name="machines">The machines.</param>
/// <param name="definitions">Looks at definitions.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class StateMachineQueries(StateMachineRegistry machines, DefinitionCheck definitions, PageTokens tokens) : IOperations
{
    /// <summary>The most diagnostics in an answer, from ValidateStateMachineDefinition's documentation.</summary>
    private const int MostDiagnostics = 100;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("DescribeStateMachine", Permissions.OnMachine("DescribeStateMachine"), Describe),
        new("ListStateMachines", Permissions.OnAnything("ListStateMachines"), List),
        new("ValidateStateMachineDefinition", Permissions.OnAnything("ValidateStateMachineDefinition"), Validate),
    ];

    /// <summary>The type as the API writes it.</summary>
    public static string TypeWord(WorkflowType type) => type == WorkflowType.Express ? "EXPRESS" : "STANDARD";

    /// <summary>Adds what a revision consists of to an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="withData">Whether the definition, and what is read from it, is shown.</param>
    public static void Show(JsonObject answer, MachineRevision revision, bool withData)
    {
        var settings = revision.Settings;
        answer["definition"] = withData ? settings.Definition : string.Empty;
        answer["roleArn"] = settings.RoleArn;
        answer["loggingConfiguration"] = settings.Logging.DeepClone();
        answer["tracingConfiguration"] = new JsonObject { ["enabled"] = settings.Tracing };
        answer["encryptionConfiguration"] = settings.Encryption.DeepClone();
        if (revision.Id is { } id)
            answer["revisionId"] = id;
        if (withData)
            ShowVariables(answer, revision.Machine.Definition);
    }

    /// <summary>Adds the variables that each state reads, where one does.</summary>
    public static void ShowVariables(JsonObject answer, StateMachineDefinition definition)
    {
        if (definition.VariableReferences is { Count: > 0 } references)
        {
            answer["variableReferences"] = new JsonObject(references.Select(state => KeyValuePair.Create(
                state.Key, (JsonNode?)new JsonArray([.. state.Value.Select(name => JsonValue.Create(name))]))));
        }
    }

    private static JsonObject Summary(RegisteredMachine machine) => new()
    {
        ["stateMachineArn"] = machine.Arn,
        ["name"] = machine.Name,
        ["type"] = TypeWord(machine.Type),
        ["creationDate"] = Instants.Seconds(machine.Created),
    };

    private JsonObject Describe(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineArn", 256, 1)));
        var machine = machines.Find(reference);
        var answer = Summary(machine);
        answer["status"] = machine.IsDeleting ? "DELETING" : "ACTIVE";
        var version = reference.Qualifier is null
            ? null
            : machine.Version(reference.Version ?? machine.Alias(reference.Qualifier)?.Routes[0].Version)
                ?? throw StateMachineRegistry.Missing(reference.Whole);
        Show(answer, version?.Revision ?? machine.Current, withData);
        if (version is not null)
        {
            answer["stateMachineArn"] = reference.Whole;
            answer["creationDate"] = Instants.Seconds(version.Created);
            if (version.Description is { } description)
                answer["description"] = description;
        }

        return answer;
    }

    private JsonObject List(Fields fields) => Paging.Page(fields, tokens, "ListStateMachines", "stateMachines", machines.All, Summary);

    private async Task<JsonObject> Validate(Fields fields, CancellationToken cancellationToken)
    {
        var text = fields.Required("definition", StateMachineChanges.LongestDefinition, isSecret: true);
        var type = fields.OneOf("type", "STANDARD", "EXPRESS") == "EXPRESS" ? WorkflowType.Express : WorkflowType.Standard;
        var withWarnings = fields.OneOf("severity", "ERROR", "WARNING") == "WARNING";
        var most = (int)(fields.Number("maxResults", 0, MostDiagnostics) ?? 0) is var given and not 0 ? given : MostDiagnostics;
        var errors = await Diagnostics(text, type, cancellationToken);
        var warnings = withWarnings && errors.Count == 0 ? DefinitionWarnings.Find(text) : [];
        var shown = errors.Select(d => Show(d, "ERROR")).Concat(warnings.Select(d => Show(d, "WARNING")));
        return new JsonObject
        {
            ["result"] = errors.Count == 0 ? "OK" : "FAIL",
            ["diagnostics"] = new JsonArray([.. shown.Take(most)]),
            ["truncated"] = errors.Count + warnings.Count > most,
        };
    }

    private static JsonObject Show(Diagnostic diagnostic, string severity)
    {
        var shown = new JsonObject { ["severity"] = severity, ["code"] = diagnostic.Code, ["message"] = diagnostic.Message };
        if (diagnostic.Location.Length > 0)
            shown["location"] = diagnostic.Location;
        return shown;
    }

    private async Task<IReadOnlyList<Diagnostic>> Diagnostics(string text, WorkflowType type, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
            return [new Diagnostic(DiagnosticCode.Schema, "Definition must be a valid JSON object", string.Empty)];
        try
        {
            await definitions.Read(text, type, cancellationToken);
            return [];
        }
        catch (InvalidDefinitionException refused)
        {
            return refused.Diagnostics;
        }
    }
}
