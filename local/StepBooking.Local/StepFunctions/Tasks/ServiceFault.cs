using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>What a service's error answer says, whichever protocol it is written in.</summary>
/// <param name="Code">The error's code: <c>ConditionalCheckFailedException</c>, <c>NoSuchBucket</c>.</param>
/// <param name="Message">The message; empty where there is none.</param>
internal sealed record ServiceFault(string Code, string Message)
{
    /// <summary>Reads an error answer.</summary>
    public static ServiceFault Read(AwsResponse response) =>
        response.ContentType.EndsWith("/xml", StringComparison.Ordinal) ? OfXml(response) : OfJson(response);

    private static ServiceFault OfJson(AwsResponse response)
    {
        var body = Parsed(response);
        var type = response.Headers?.GetValueOrDefault("x-amzn-ErrorType") ?? (string?)body?["__type"] ?? "UnknownError";
        return new ServiceFault(type.Split(':')[0].Split('#')[^1], (string?)(body?["message"] ?? body?["Message"]) ?? string.Empty);
    }

    private static ServiceFault OfXml(AwsResponse response)
    {
        try
        {
            var error = XElement.Parse(Encoding.UTF8.GetString(response.Body.Span)).DescendantsAndSelf().First(e => e.Name.LocalName == "Error");
            string Part(string name) => error.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value ?? string.Empty;
            return new ServiceFault(Part("Code"), Part("Message"));
        }
        catch (Exception unreadable) when (unreadable is XmlException or InvalidOperationException)
        {
            return new ServiceFault("UnknownError", string.Empty);
        }
    }

    private static JsonNode? Parsed(AwsResponse response)
    {
        try
        {
            return response.Body.IsEmpty ? null : JsonNode.Parse(response.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
