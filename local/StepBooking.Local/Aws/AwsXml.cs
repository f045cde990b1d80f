using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace StepBooking.Local.Aws;

/// <summary>The query protocol's XML.</summary>
internal static class AwsXml
{
    /// <summary>What a request accepts that wants the same content as JSON: API Gateway's do.</summary>
    internal const string JsonType = "application/json";

    /// <summary>The namespace of a service's answers.</summary>
    internal static string Namespace(string service) => service switch
    {
        "sns" => "http://sns.amazonaws.com/doc/2010-03-31/",
        "sqs" => "http://queue.amazonaws.com/doc/2012-11-05/",
        "sts" => "https://sts.amazonaws.com/doc/2011-06-15/",
        _ => $"https://{service}.amazonaws.com/",
    };

    /// <summary>An operation's answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="content">What stands inside its result element; nothing for an operation that answers nothing.</param>
    internal static AwsResponse Answer(AwsRequest request, params object[] content)
    {
        XNamespace space = Namespace(request.Service);
        var operation = request.Operation!;
        var document = new XElement(
            space + (operation + "Response"),
            content.Length == 0 ? null : new XElement(space + (operation + "Result"), content),
            new XElement(space + "ResponseMetadata", new XElement(space + "RequestId", request.RequestId)));
        return request.AnswerType == JsonType
            ? new AwsResponse(200, JsonType, AwsJson.Bytes(new JsonObject { [document.Name.LocalName] = AsJson(document) }))
            : new AwsResponse(200, "text/xml", Bytes(document));
    }

    /// <summary>An element's content as JSON: its children by their names, or its text.</summary>
    internal static JsonNode? AsJson(XElement element) => element.HasElements
        ? new JsonObject(element.Elements().GroupBy(static child => child.Name.LocalName).Select(static same => KeyValuePair.Create(
            same.Key, same.Count() == 1 ? AsJson(same.First()) : new JsonArray([.. same.Select(AsJson)]))))
        : JsonValue.Create(element.Value);

    /// <summary>A document's bytes.</summary>
    internal static byte[] Bytes(XElement document) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + document.ToString(SaveOptions.DisableFormatting));
}
