using System.Text.Json;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.History;

/// <summary>Writes history events the way GetExecutionHistory answers them.</summary>
public static class HistoryEventJson
{
    private static readonly JsonMap Whole = new([new("truncated", JsonBoolean.False)]);

    /// <summary>The event as JSON.</summary>
    /// <param name="event">The event.</param>
    /// <param name="includeData">Whether inputs, outputs, parameters and variables are shown.</param>
    /// <returns>The object: timestamp in seconds, type, id, previousEventId and the details under the name of their type.</returns>
    public static JsonMap Write(HistoryEvent @event, bool includeData = true)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var members = new List<KeyValuePair<string, Json>>
        {
            new("timestamp", new JsonNumber(@event.Timestamp.ToUnixTimeMilliseconds() / 1000.0)),
            new("type", Json.From(@event.Type.ToString())),
            new("id", Json.From(@event.Id)),
            new("previousEventId", Json.From(@event.PreviousId)),
        };
        if (@event.Details is { } details)
        {
            members.Add(new(Name(@event), new JsonMap([.. Members(details, includeData)])));
        }

        return new JsonMap([.. members]);
    }

    private static string Name(HistoryEvent @event) => @event.Details switch
    {
        StateEnteredDetails => "stateEnteredEventDetails",
        StateExitedDetails => "stateExitedEventDetails",
        _ => JsonNamingPolicy.CamelCase.ConvertName(@event.Type.ToString()) + "EventDetails",
    };

    private static IEnumerable<KeyValuePair<string, Json>> Members(HistoryDetails details, bool data) => details switch
    {
        ExecutionStartedDetails d => [.. Data("input", d.Input, data), Text("roleArn", d.RoleArn)],
        OutputDetails d => Data("output", d.Output, data),
        FailureDetails d => Failure(d.Error, d.Cause),
        StateEnteredDetails d => [Text("name", d.Name), .. Data("input", d.Input, data)],
        StateExitedDetails d => [Text("name", d.Name), .. Data("output", d.Output, data), .. Variables(d.AssignedVariables, data)],
        TaskScheduledDetails d =>
        [
            Text("resourceType", d.ResourceType), Text("resource", d.Resource), Text("region", d.Region),
            .. data ? [Text("parameters", d.Parameters.ToText())] : NoMembers,
            .. Number("timeoutInSeconds", d.TimeoutInSeconds), .. Number("heartbeatInSeconds", d.HeartbeatInSeconds),
            .. Role(d.CredentialsRoleArn),
        ],
        TaskStartedDetails d => [Text("resourceType", d.ResourceType), Text("resource", d.Resource)],
        TaskOutputDetails d => [Text("resourceType", d.ResourceType), Text("resource", d.Resource), .. Data("output", d.Output, data)],
        TaskFailureDetails d => [Text("resourceType", d.ResourceType), Text("resource", d.Resource), .. Failure(d.Error, d.Cause)],
        FunctionScheduledDetails d =>
        [
            Text("resource", d.Resource), .. Data("input", d.Input, data), .. Number("timeoutInSeconds", d.TimeoutInSeconds),
            .. Number("heartbeatInSeconds", d.HeartbeatInSeconds), .. Role(d.CredentialsRoleArn),
        ],
        MapStateStartedDetails d => [new("length", Json.From(d.Length))],
        MapIterationDetails d => [Text("name", d.Name), new("index", Json.From(d.Index))],
        ExecutionRedrivenDetails d => [new("redriveCount", Json.From(d.RedriveCount))],
        MapRunRedrivenDetails d => [Text("mapRunArn", d.MapRunArn), new("redriveCount", Json.From(d.RedriveCount))],
        MapRunStartedDetails d => [Text("mapRunArn", d.MapRunArn)],
        ActivityStartedDetails d => d.WorkerName is { } worker ? [Text("workerName", worker)] : [],
        EvaluationFailedDetails d =>
        [
            .. Failure(d.Error, d.Cause), .. d.Location is { } location ? [Text("location", location)] : NoMembers, Text("state", d.State),
        ],
        _ => [],
    };

    private static KeyValuePair<string, Json>[] NoMembers => [];

    private static KeyValuePair<string, Json> Text(string name, string value) => new(name, Json.From(value));

    private static KeyValuePair<string, Json>[] Number(string name, long? value) =>
        value is { } number ? [new(name, Json.From(number))] : [];

    private static KeyValuePair<string, Json>[] Data(string name, Json value, bool data) =>
        data ? [Text(name, value.ToText()), new($"{name}Details", Whole)] : [];

    private static KeyValuePair<string, Json>[] Role(string? arn) =>
        arn is null ? [] : [new("taskCredentials", new JsonMap([Text("roleArn", arn)]))];

    private static IEnumerable<KeyValuePair<string, Json>> Failure(string? error, string? cause)
    {
        if (error is not null)
        {
            yield return Text("error", error);
        }

        if (cause is not null)
        {
            yield return Text("cause", cause);
        }
    }

    private static KeyValuePair<string, Json>[] Variables(JsonMap? variables, bool data) => variables is null || !data ? [] :
    [
        new("assignedVariables", new JsonMap(variables.Select(v => Text(v.Key, v.Value.ToText())))),
        new("assignedVariablesDetails", Whole),
    ];
}
