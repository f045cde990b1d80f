using System.Text;
using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Stands in for the Lambda functions of a case whose calls are in no history, as the case describes them.</summary>
/// <param name="states">The names of the Task states whose calls were not recorded.</param>
/// <param name="functions">What the functions do, in words.</param>
public sealed partial class RecordedFunctions(IReadOnlySet<string> states, JsonList functions)
{
    /// <summary>What the function answers, or null where it is not known.</summary>
    /// <param name="call">The call.</param>
    /// <returns>The outcome.</returns>
    public TaskOutcome? Answer(TaskCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!(states.Contains(call.StateName) || states.Contains("(the tested state)")) || functions.Count != 1 || functions[0] is not JsonMap function)
        {
            return null;
        }

        var isService = call.Resource.Kind == TaskKind.Service;
        if (function["returns"] is JsonText { Value: "its event, unchanged" })
        {
            var payload = isService ? ((JsonMap)call.Arguments)["Payload"] : call.Arguments;
            payload = payload is null or JsonNull ? JsonMap.Empty : payload;
            return TaskOutcome.Succeeded(isService ? Invocation(payload) : payload);
        }

        if (function["returns"] is JsonText returned && Bytes().Match(returned.Value) is { Success: true } bytes)
        {
            return TaskOutcome.Succeeded(Json.Parse(bytes.Groups[1].Value));
        }

        return function["raises"] is JsonText raised && Raised().Match(raised.Value) is { Success: true } match
            ? Failure(match.Groups[1].Value, match.Groups[2].Value, isService)
            : null;
    }

    private static TaskOutcome Failure(string type, string message, bool isService)
    {
        var stack = $"  File \"/var/task/handler.py\", line 2, in handler\n    raise {type}(\"{message}\")\n";
        var cause = new JsonMap([
            new("errorMessage", Json.From(message)), new("errorType", Json.From(type)),
            new("requestId", Json.From(Guid.Empty.ToString())), new("stackTrace", new JsonList([Json.From(stack)])),
        ]);
        return TaskOutcome.Failed(type, isService ? cause.ToText() : Spaced(cause));
    }

    private static JsonMap Invocation(Json payload)
    {
        const string id = "00000000-0000-0000-0000-000000000000";
        var headers = new Dictionary<string, string>
        {
            ["X-Amz-Executed-Version"] = "$LATEST",
            ["x-amzn-Remapped-Content-Length"] = "0",
            ["Connection"] = "keep-alive",
            ["x-amzn-RequestId"] = id,
            ["Content-Length"] = $"{Encoding.UTF8.GetByteCount(Spaced(payload))}",
            ["Date"] = "Mon, 01 Jan 2024 00:00:00 GMT",
            ["X-Amzn-Trace-Id"] = "Root=1-0",
            ["Content-Type"] = "application/json",
        };
        return new JsonMap([
            new("ExecutedVersion", Json.From("$LATEST")),
            new("Payload", payload),
            new("SdkHttpMetadata", new JsonMap([
                new("AllHttpHeaders", new JsonMap(headers.Select(h =>
                    KeyValuePair.Create<string, Json>(h.Key, new JsonList([Json.From(h.Value)]))))),
                new("HttpHeaders", new JsonMap(headers.Select(h => KeyValuePair.Create(h.Key, Json.From(h.Value))))),
                new("HttpStatusCode", Json.From(200)),
            ])),
            new("SdkResponseMetadata", new JsonMap([new("RequestId", Json.From(id))])),
            new("StatusCode", Json.From(200)),
        ]);
    }

    /// <summary>JSON as Python's runtime writes it: a blank after each comma and colon.</summary>
    private static string Spaced(Json value) => value switch
    {
        JsonMap map => $"{{{string.Join(", ", map.Select(m => $"{Json.From(m.Key)}: {Spaced(m.Value)}"))}}}",
        JsonList list => $"[{string.Join(", ", list.Select(Spaced))}]",
        _ => value.ToText(),
    };

    [GeneratedRegex("\\Athe byte string (\"[^\"]*\") including the quotes")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\A(\w+)\('([^']*)'\)\z")]
    private static partial Regex Raised();
}
