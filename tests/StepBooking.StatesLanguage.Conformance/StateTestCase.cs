using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Reads what a case asks TestState for, and shows its answer as it was recorded.</summary>
public static class StateTestCase
{
    /// <summary>The test.</summary>
    /// <param name="recorded">The case.</param>
    /// <returns>The request.</returns>
    public static StateTest Read(RecordedCase recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var request = recorded.Request;
        var configuration = request["stateConfiguration"] as JsonMap ?? JsonMap.Empty;
        return new StateTest
        {
            Definition = recorded.Definition,
            StateName = Text(request, "stateName"),
            Input = request["input"] ?? JsonMap.Empty,
            Level = Enum.TryParse<InspectionLevel>(Text(request, "inspectionLevel"), ignoreCase: true, out var level) ? level : default,

            // Cases do not say whether a role was given. Tests of a whole machine's state that call nothing were made without.
            RoleArn = request["mock"] is null && request["stateName"] is not null ? null : "arn:aws:iam::111111111111:role/Role",
            Variables = Text(request, "variables") is { } text
                ? (JsonMap)Json.Parse(text)
                : request["variables"] as JsonMap ?? JsonMap.Empty,
            Context = request["context"],
            Mock = request["mock"] is JsonMap mock ? Mock(mock) : null,
            RevealSecrets = request["revealSecrets"] is JsonBoolean { Value: true },
            Configuration = new StateTestConfiguration
            {
                RetrierRetryCount = Number(configuration, "retrierRetryCount"),
                ErrorCausedByState = Text(configuration, "errorCausedByState"),
                MapIterationFailureCount = Number(configuration, "mapIterationFailureCount"),
                MapItemReaderData = Text(configuration, "mapItemReaderData") ?? configuration["mapItemReaderData"]?.ToText(),
            },
        };
    }

    /// <summary>The answer as recordings show it.</summary>
    /// <param name="result">What came of the test.</param>
    /// <returns>The object.</returns>
    public static JsonMap Show(StateTestResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ShownAnswer.Of(
            result.Status == StateTestStatus.CaughtError ? "CAUGHT_ERROR" : result.Status.ToString().ToUpperInvariant(),
            result.Output,
            result.Error,
            result.Cause,
            ("nextState", result.NextState is { } next ? Json.From(next) : null),
            ("inspectionData", result.InspectionData));
    }

    /// <summary>A refusal as recordings show it.</summary>
    /// <param name="refused">The refusal.</param>
    /// <returns>The object.</returns>
    public static JsonMap Show(StateTestException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new JsonMap([
            new("result", Json.From("REJECTED")), new("code", Json.From(refused.Code)), new("message", Json.From(refused.Message)),
        ]);
    }

    private static StateMock Mock(JsonMap mock)
    {
        var error = mock["errorOutput"] as JsonMap;
        return new StateMock
        {
            Result = mock["result"],
            Fails = error is not null,
            Error = error is null ? null : Text(error, "error"),
            Cause = error is null ? null : Text(error, "cause"),
            Validation = Enum.TryParse<FieldValidation>(Text(mock, "fieldValidationMode"), ignoreCase: true, out var mode) ? mode : default,
        };
    }

    private static string? Text(JsonMap map, string name) => (map[name] as JsonText)?.Value;

    private static int? Number(JsonMap map, string name) => map[name] is JsonNumber number ? (int)number.Value : null;
}
