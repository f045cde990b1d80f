using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Store;

/// <summary>Speaks to DynamoDB Local behind the desk's endpoint. It checks no signature, but wants to see one.</summary>
/// <param name="endpoint">Where it answers.</param>
internal sealed class DynamoDbLocalClient(DynamoDbEndpoint endpoint) : IDisposable
{
    private const string Target = "DynamoDB_20120810.";
    private const string Signature =
        "Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0000000000000000000000000000000000000000000000000000000000000000";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 64 });

    /// <summary>Passes a request on, bytes as they are.</summary>
    internal async Task<AwsResponse> Send(string operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, await endpoint.Address(cancellationToken));
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", Target + operation);
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", Signature);
        using var answer = await http.SendAsync(request, cancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "application/x-amz-json-1.0";
        var headers = answer.Headers.TryGetValues("x-amz-crc32", out var sums)
            ? new Dictionary<string, string> { ["x-amz-crc32"] = sums.First() }
            : null;
        return new AwsResponse((int)answer.StatusCode, type, bytes, headers);
    }

    /// <summary>Makes a request of the desk's own.</summary>
    /// <returns>The answer; null when DynamoDB says <c>ResourceNotFoundException</c>.</returns>
    /// <exception cref="AwsError">Any other refusal.</exception>
    internal async Task<JsonObject?> Call(string operation, JsonObject body, CancellationToken cancellationToken)
    {
        var answer = await Send(operation, AwsJson.Bytes(body), cancellationToken);
        var content = JsonNode.Parse(answer.Body.Span)!.AsObject();
        if (answer.Status == 200)
            return content;
        var code = ((string?)content["__type"] ?? "").Split('#')[^1];
        return code == "ResourceNotFoundException"
            ? null
            : throw new AwsError(code, (string?)content["message"] ?? (string?)content["Message"] ?? "");
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
