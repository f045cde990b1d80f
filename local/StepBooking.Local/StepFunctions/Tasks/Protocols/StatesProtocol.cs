using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>Step Functions' own API: its members begin small, and those of a task with a capital.</summary>
internal sealed class StatesProtocol : IServiceProtocol
{
    private readonly JsonProtocol inner = new("states", "AWSStepFunctions");

    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller) =>
        inner.Request(operation, (JsonMap)Renamed(arguments, char.ToLowerInvariant), caller);

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response) =>
        (JsonMap)Renamed(inner.Answer(operation, response), char.ToUpperInvariant);

    private static Json Renamed(Json value, Func<char, char> first) => value switch
    {
        JsonMap map => new JsonMap(map.Select(m => KeyValuePair.Create(first(m.Key[0]) + m.Key[1..], Renamed(m.Value, first)))),
        JsonList list => new JsonList(list.Select(item => Renamed(item, first))),
        _ => value,
    };
}
