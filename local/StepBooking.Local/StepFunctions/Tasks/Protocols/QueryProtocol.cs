using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>A form that asks, XML that answers.</summary>
/// <param name="signing">The service's signing name.</param>
/// <param name="version">The API's version.</param>
internal sealed class QueryProtocol(string signing, string version) : IServiceProtocol
{
    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller)
    {
        var form = new StringBuilder($"Action={operation}&Version={version}");
        foreach (var (name, value) in arguments)
            Write(form, name, value);
        return new AwsRequest(
            signing, operation, "POST", "/", string.Empty,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/x-www-form-urlencoded" },
            Encoding.UTF8.GetBytes(form.ToString()), caller, Guid.NewGuid().ToString());
    }

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response)
    {
        var document = XElement.Parse(Encoding.UTF8.GetString(response.Body.Span));
        var result = document.Elements().FirstOrDefault(e => e.Name.LocalName == $"{operation}Result");
        return result is null ? JsonMap.Empty : Members(result);
    }

    private static void Write(StringBuilder form, string name, Json value)
    {
        switch (value)
        {
            case JsonMap map when name == "MessageAttributes" || name.EndsWith(".Attributes", StringComparison.Ordinal):
                foreach (var (at, (key, content)) in map.Index())
                {
                    Write(form, Entry(name, at, "Name"), Json.From(key));
                    Write(form, Entry(name, at, "Value"), content);
                }

                break;
            case JsonMap map:
                foreach (var (key, content) in map)
                    Write(form, $"{name}.{key}", content);
                break;
            case JsonList list:
                foreach (var (at, item) in list.Index())
                    Write(form, string.Create(CultureInfo.InvariantCulture, $"{name}.member.{at + 1}"), item);
                break;
            default:
                var text = value is JsonText given ? given.Value : value.ToText();
                form.Append('&').Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(text));
                break;
        }
    }

    private static string Entry(string name, int at, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}.entry.{at + 1}.{part}");

    private static Json Value(XElement element) => element.Elements().Select(e => e.Name.LocalName).FirstOrDefault() switch
    {
        null => Json.From(element.Value),
        "member" => new JsonList(element.Elements().Select(Value)),
        "entry" => new JsonMap(element.Elements().Select(Pair)),
        _ => Members(element),
    };

    private static KeyValuePair<string, Json> Pair(XElement entry)
    {
        var parts = entry.Elements().ToList();
        return KeyValuePair.Create(parts[0].Value, Value(parts[1]));
    }

    private static JsonMap Members(XElement element) =>
        new(element.Elements().Select(e => KeyValuePair.Create(e.Name.LocalName, Value(e))));
}
