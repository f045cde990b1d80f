using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Sdk;

/// <summary>
/// Members' names between a task and a service. The SDK behind the integrations takes an abbreviation for a word, so that
/// <c>ARN</c> is <c>Arn</c>, <c>MD5OfBody</c> is <c>Md5OfBody</c>, and DynamoDB's <c>BOOL</c> and <c>NULL</c> are <c>Bool</c> and <c>Nul</c>.
/// </summary>
/// <param name="byWire">The names that differ, by the service's own.</param>
/// <param name="textMembers">Members that a state may give as JSON but the service takes as text.</param>
internal sealed class SdkNames(IReadOnlyDictionary<string, string> byWire, params string[] textMembers)
{
    private readonly Dictionary<string, string> byTask = byWire.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>A task's arguments as the service has them. Null members are not sent.</summary>
    public JsonMap ToWire(JsonMap arguments) => new(arguments
        .Where(m => m.Value is not JsonNull)
        .Select(m => KeyValuePair.Create(Name(byTask, m.Key, m.Value), WireValue(m.Key, m.Value))));

    /// <summary>A service's answer as the task gives it on.</summary>
    public JsonMap ToTask(JsonMap answer) =>
        new(answer.Select(m => KeyValuePair.Create(Name(byWire, m.Key, m.Value), TaskValue(m.Key, m.Value))));

    /// <summary>An attribute that a table's user named so holds an object: only what holds none is the API's own name.</summary>
    private static string Name(IReadOnlyDictionary<string, string> names, string name, Json value) =>
        value is not JsonMap && names.TryGetValue(name, out var other) ? other : name;

    private Json WireValue(string name, Json value) => value switch
    {
        _ when textMembers.Contains(name) => value is JsonText ? value : Json.From(value.ToText()),
        JsonMap map => ToWire(map),
        JsonList list => new JsonList(list.Select(item => WireValue(string.Empty, item))),
        _ => value,
    };

    private Json TaskValue(string name, Json value) => value switch
    {
        JsonMap map => ToTask(map),
        JsonList list => new JsonList(list.Select(item => TaskValue(string.Empty, item))),
        _ => Moments.InWords(name, value),
    };
}
