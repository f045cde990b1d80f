using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Wire.Executions;
using StepBooking.Local.StepFunctions.Wire.Machines;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>TestState.</summary>
/// <param name="tester">Tests states.</param>
internal sealed class TestStateOperation(StateTester tester) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All => [new("TestState", Needs, Test)];

    private static IEnumerable<AwsPermission> Needs(Fields fields)
    {
        yield return Permissions.Of("TestState", "*");
        if (fields.Flag("revealSecrets", otherwise: false))
            yield return Permissions.Of("RevealSecrets", "*");
        if (fields.Optional("roleArn", 256, 1) is { } role)
            yield return Permissions.ToPass(Arns.Role(role));
    }

    private static StateTest Read(Fields fields)
    {
        var configuration = fields.Structure("stateConfiguration");
        var mock = fields.Structure("mock");
        return new StateTest
        {
            Definition = fields.Required("definition", StateMachineChanges.LongestDefinition, 1, isSecret: true),
            StateName = fields.Optional("stateName", 80, 1, isSecret: true),
            RoleArn = fields.Optional("roleArn", 256, 1),
            Input = ExecutionInput.Read(fields.Payload("input") ?? "{}"),
            Level = fields.OneOf("inspectionLevel", "INFO", "DEBUG", "TRACE") switch
            {
                "TRACE" => InspectionLevel.Trace,
                "DEBUG" => InspectionLevel.Debug,
                _ => InspectionLevel.Info,
            },
            RevealSecrets = fields.Flag("revealSecrets", otherwise: false),
            Variables = fields.Payload("variables") is { } variables
                ? Parse(variables, "variables") as JsonMap ?? throw Refusals.Wrong("Invalid variables provided: they must be a JSON object")
                : JsonMap.Empty,
            Context = fields.Payload("context") is { } context ? Parse(context, "context") : null,
            Mock = mock is null ? null : Read(mock, mock.Structure("errorOutput")),
            Configuration = configuration is null ? new StateTestConfiguration() : new StateTestConfiguration
            {
                RetrierRetryCount = (int?)configuration.Number("retrierRetryCount", 0, int.MaxValue),
                ErrorCausedByState = configuration.Optional("errorCausedByState", 80, 1, isSecret: true),
                MapIterationFailureCount = (int?)configuration.Number("mapIterationFailureCount", 0, int.MaxValue),
                MapItemReaderData = configuration.Payload("mapItemReaderData"),
            },
        };
    }

    private static StateMock Read(Fields mock, Fields? error) => new()
    {
        Result = mock.Payload("result") is { } result ? Parse(result, "mock.result") : null,
        Fails = error is not null,
        Error = error?.Optional("error", 256, isSecret: true),
        Cause = error?.Optional("cause", 32_768, isSecret: true),
        Validation = mock.OneOf("fieldValidationMode", "STRICT", "PRESENT", "NONE") switch
        {
            "PRESENT" => FieldValidation.Present,
            "NONE" => FieldValidation.None,
            _ => FieldValidation.Strict,
        },
    };

    private static Json Parse(string text, string member)
    {
        try
        {
            return Json.Parse(text);
        }
        catch (JsonException)
        {
            throw Refusals.Wrong($"The value of '{member}' must be valid JSON.");
        }
    }

    private async Task<JsonObject> Test(Fields fields)
    {
        try
        {
            return Show(await tester.Test(Read(fields)));
        }
        catch (StateTestException refused)
        {
            throw new AwsError(refused.Code, refused.Message);
        }
    }

    private static JsonObject Show(StateTestResult result)
    {
        var answer = new JsonObject
        {
            ["status"] = result.Status == StateTestStatus.CaughtError ? "CAUGHT_ERROR" : result.Status.ToString().ToUpperInvariant(),
        };
        Payloads.Add(answer, "output", result.Output?.ToText());
        Payloads.Add(answer, "error", result.Error);
        Payloads.Add(answer, "cause", result.Cause);
        Payloads.Add(answer, "nextState", result.NextState);
        if (result.InspectionData is { } data)
            answer["inspectionData"] = new JsonObject(data.Select(step => KeyValuePair.Create(step.Key, Show(step.Key, step.Value))));
        return answer;
    }

    /// <summary>Data travel as JSON text, what is told about limits and errors as itself.</summary>
    private static JsonNode? Show(string step, Json value) =>
        step is "errorDetails" or "toleratedFailureCount" or "toleratedFailurePercentage" or "maxConcurrency"
            ? JsonNode.Parse(value.ToText())
            : JsonValue.Create(value.ToText());
}
