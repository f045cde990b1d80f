using System.Text;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>Lambda's REST API. An invocation's payload is text, both ways.</summary>
internal sealed class FunctionProtocol : IServiceProtocol
{
    private const string Root = "/2015-03-31/functions";

    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller) => operation switch
    {
        "Invoke" => RestRequest.Of(
            "lambda", "POST", $"{Function(arguments)}/invocations", caller, Qualifier(arguments),
            [
                ("Content-Type", "application/json"),
                ("X-Amz-Invocation-Type", RestRequest.Text(arguments, "InvocationType")),
                ("X-Amz-Log-Type", RestRequest.Text(arguments, "LogType")),
            ],
            RestRequest.Bytes(RestRequest.Text(arguments, "Payload"))),
        "ListFunctions" => RestRequest.Of(
            "lambda", "GET", Root, caller,
            [("Marker", RestRequest.Text(arguments, "Marker")), ("MaxItems", RestRequest.Text(arguments, "MaxItems"))]),
        "GetFunctionConfiguration" => RestRequest.Of("lambda", "GET", $"{Function(arguments)}/configuration", caller, Qualifier(arguments)),
        _ => RestRequest.Of("lambda", "GET", Function(arguments), caller, Qualifier(arguments)),
    };

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response)
    {
        if (operation != "Invoke")
            return (JsonMap)Json.Parse(response.Body.Span);
        List<KeyValuePair<string, Json>> members = [];
        foreach (var (member, header) in ((string, string)[])
            [("ExecutedVersion", "X-Amz-Executed-Version"), ("FunctionError", "X-Amz-Function-Error"), ("LogResult", "X-Amz-Log-Result")])
        {
            if (response.Headers?.GetValueOrDefault(header) is { } value)
                members.Add(new(member, Json.From(value)));
        }

        members.Add(new("Payload", Json.From(Encoding.UTF8.GetString(response.Body.Span))));
        members.Add(new("StatusCode", Json.From(response.Status)));
        return new JsonMap(members);
    }

    private static string Function(JsonMap arguments) => $"{Root}/{Uri.EscapeDataString(RestRequest.Needed(arguments, "FunctionName"))}";

    private static (string Name, string? Value)[] Qualifier(JsonMap arguments) => [("Qualifier", RestRequest.Text(arguments, "Qualifier"))];
}
