using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>JSON as API Gateway reads and rewrites it: nested up to a thousand levels; of a name given twice the last value counts; numbers stay as written.</summary>
internal static class ApiJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000, SkipValidation = true };

    /// <summary>Reads a text; null if it is no JSON.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same JSON without insignificant space and doubled names; nothing where the text is no JSON.</summary>
    public static string Compact(ReadOnlyMemory<byte> text)
    {
        using JsonDocument? document = Parse(text);
        if (document is null)
            return "";
        using MemoryStream compact = new();
        try
        {
            using Utf8JsonWriter writer = new(compact, Plain);
            Write(writer, document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which no text can hold.
            return "";
        }

        return Encoding.UTF8.GetString(compact.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                Dictionary<string, JsonElement> members = [];
                foreach (JsonProperty member in element.EnumerateObject())
                    members[member.Name] = member.Value;
                foreach ((string name, JsonElement value) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(element.GetRawText(), skipInputValidation: true);
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
