using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>A data source of type HTTP whose requests are signed for an AWS service: the desk's own answers.</summary>
/// <param name="services">The desk's services, which authorise the role.</param>
/// <param name="role">As whom it asks.</param>
/// <param name="service">The service's signing name.</param>
internal sealed class HttpSource(IAwsServices services, Func<Identity> role, string service) : IDataSource
{
    /// <inheritdoc/>
    public async Task<SourceAnswer> Ask(JsonObject request, CancellationToken cancellationToken)
    {
        JsonObject? parameters = request["params"] as JsonObject;
        Dictionary<string, string> headers = Texts(parameters?["headers"]).ToDictionary(StringComparer.OrdinalIgnoreCase);
        string query = string.Join('&', Texts(parameters?["query"]).Select(static each => $"{Uri.EscapeDataString(each.Key)}={Uri.EscapeDataString(each.Value)}"));
        byte[] body = Encoding.UTF8.GetBytes(parameters?["body"]?.ToString() ?? "");
        AwsResponse response;
        try
        {
            response = await services.Call(
                new AwsRequest(
                    service, AwsWire.OperationOf(headers, query, body), (string?)request["method"] ?? "GET", (string?)request["resourcePath"] ?? "/",
                    query, headers, body, role(), Guid.NewGuid().ToString()),
                cancellationToken);
        }
        catch (AwsError refused)
        {
            return SourceAnswer.Failed(refused.Code, refused.Message);
        }

        JsonObject told = new(Texts(response.Headers).Select(static header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)))
        {
            ["Content-Type"] = response.ContentType,
        };
        return new SourceAnswer(new JsonObject
        {
            ["statusCode"] = response.Status,
            ["headers"] = told,
            ["body"] = Encoding.UTF8.GetString(response.Body.Span),
        });
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonNode? members) =>
        (members as JsonObject ?? []).Select(static member => KeyValuePair.Create(member.Key, member.Value?.ToString() ?? ""));

    private static IEnumerable<KeyValuePair<string, string>> Texts(IReadOnlyDictionary<string, string>? headers) => headers ?? new Dictionary<string, string>();
}
