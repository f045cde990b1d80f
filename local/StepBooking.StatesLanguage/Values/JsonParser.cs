using System.Text;
using System.Text.Json;

namespace StepBooking.StatesLanguage.Values;

/// <summary>Turns JSON text into values. Of a name that stands twice in an object, the last one counts.</summary>
internal static class JsonParser
{
    private const int Deepest = 1000;

    /// <param name="utf8">The text.</param>
    /// <param name="wrapping">How much deeper than a value of somebody's own it may be.</param>
    public static Json Parse(ReadOnlySpan<byte> utf8, int wrapping = 0)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest + wrapping });
        reader.Read();
        var value = Value(ref reader);
        reader.Read();
        return value;
    }

    public static Json From(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Map([.. element.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, From(m.Value)))]),
        JsonValueKind.Array => element.GetArrayLength() == 0 ? JsonList.Empty : new JsonList(element.EnumerateArray().Select(From).ToArray()),
        JsonValueKind.String => new JsonText(element.GetString()!),
        JsonValueKind.Number => new JsonNumber(element.GetRawText()),
        JsonValueKind.True => JsonBoolean.True,
        JsonValueKind.False => JsonBoolean.False,
        _ => JsonNull.Instance,
    };

    private static Json Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => Map(ref reader),
        JsonTokenType.StartArray => List(ref reader),
        JsonTokenType.String => new JsonText(reader.GetString()!),
        JsonTokenType.Number => new JsonNumber(Encoding.ASCII.GetString(reader.ValueSpan)),
        JsonTokenType.True => JsonBoolean.True,
        JsonTokenType.False => JsonBoolean.False,
        _ => JsonNull.Instance,
    };

    private static JsonList List(ref Utf8JsonReader reader)
    {
        var items = new List<Json>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return items.Count == 0 ? JsonList.Empty : new JsonList(items.ToArray());
    }

    private static JsonMap Map(ref Utf8JsonReader reader)
    {
        var members = new List<KeyValuePair<string, Json>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            members.Add(new(name, Value(ref reader)));
        }

        return Map(members);
    }

    private static JsonMap Map(List<KeyValuePair<string, Json>> members) =>
        members.Count == 0 ? JsonMap.Empty : new JsonMap(LastOfEachName(members));

    private static KeyValuePair<string, Json>[] LastOfEachName(List<KeyValuePair<string, Json>> members)
    {
        var places = new Dictionary<string, int>(members.Count, StringComparer.Ordinal);
        var kept = new List<KeyValuePair<string, Json>>(members.Count);
        foreach (var member in members)
        {
            if (places.TryAdd(member.Key, kept.Count))
            {
                kept.Add(member);
            }
            else
            {
                kept[places[member.Key]] = member;
            }
        }

        return [.. kept];
    }
}
