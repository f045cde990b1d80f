using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace StepBooking.Local.Aws;

/// <summary>Writes an error as a service's protocol has it.</summary>
internal static class AwsErrorAnswer
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "AccessDeniedException", "UnrecognizedClientException", "MissingAuthenticationTokenException", "InvalidSignatureException",
        "UnknownOperationException", "SerializationException",
    };

    /// <summary>The answer to a request that failed.</summary>
    internal static AwsResponse Of(AwsRequest request, AwsError error) => Of(request.Service, request.Protocol, request.AnswerType, error, request.RequestId);

    /// <summary>The answer to something that may not even have become a request.</summary>
    internal static AwsResponse Of(string service, AwsProtocol protocol, string contentType, AwsError error, string requestId) => protocol switch
    {
        _ when service == "s3" => Objects.S3Xml.Refusal(error, requestId),
        AwsProtocol.Query when contentType == AwsXml.JsonType => new AwsResponse(
            error.Status, contentType, AwsJson.Bytes(AwsXml.AsJson(Xml(service, error, requestId))!)),
        AwsProtocol.Query => new AwsResponse(error.Status, "text/xml", AwsXml.Bytes(Xml(service, error, requestId))),
        AwsProtocol.Json => new AwsResponse(error.Status, contentType, Json(Prefix(service, error.Code), error), JsonHeaders(service, error)),
        _ => new AwsResponse(error.Status, "application/json", RestJson(error), RestHeaders(error)),
    };

    private static string Prefix(string service, string code)
    {
        if (Common.Contains(code) && service is "dynamodb" or "sqs")
            return "com.amazon.coral.service#";
        return service switch
        {
            "dynamodb" => "com.amazonaws.dynamodb.v20120810#",
            "sqs" => "com.amazonaws.sqs#",
            _ => "",
        };
    }

    private static byte[] Json(string prefix, AwsError error)
    {
        var body = new JsonObject { ["__type"] = prefix + error.Code, ["message"] = error.Message };
        if (error.Detail is { } detail)
            body[detail.Name] = detail.Value;
        return AwsJson.Bytes(body);
    }

    private static Dictionary<string, string>? JsonHeaders(string service, AwsError error) => service == "sqs"
        ? new Dictionary<string, string> { ["x-amzn-query-error"] = $"{error.QueryCode ?? error.Code};{Fault(error)}" }
        : null;

    private static byte[] RestJson(AwsError error) => AwsJson.Bytes(
        new JsonObject { ["Type"] = error.Status >= 500 ? "Service" : "User", ["message"] = error.Message });

    private static Dictionary<string, string> RestHeaders(AwsError error) => new() { ["x-amzn-ErrorType"] = error.Code };

    private static XElement Xml(string service, AwsError error, string requestId)
    {
        XNamespace space = AwsXml.Namespace(service);
        return new XElement(
            space + "ErrorResponse",
            new XElement(
                space + "Error",
                new XElement(space + "Type", Fault(error)),
                new XElement(space + "Code", error.QueryCode ?? error.Code),
                new XElement(space + "Message", error.Message)),
            new XElement(space + "RequestId", requestId));
    }

    private static string Fault(AwsError error) => error.Status >= 500 ? "Receiver" : "Sender";
}
