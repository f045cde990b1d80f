using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Aws.Signing;
using StepBooking.Processes;

namespace StepBooking.Local.Import;

/// <summary>Invokes LoadOfferings. Loading is idempotent, so a call whose answer is lost is made again.</summary>
/// <param name="target">Where.</param>
/// <param name="http">Sends; it follows no redirection.</param>
/// <param name="time">Dates signatures, and waits between attempts.</param>
internal sealed class OfferingsClient(ImportTarget target, HttpClient http, TimeProvider time)
{
    private const int MostAttempts = 5;
    private const int Succeeded = 200;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);

    /// <summary>Hands documents over.</summary>
    /// <returns>What became of them.</returns>
    /// <exception cref="StartUpException">It does not answer, or not as it should.</exception>
    internal async Task<LoadTally> Load(IReadOnlyList<JsonObject> documents, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["offerings"] = new JsonArray([.. documents]) };
        var payload = AwsJson.Bytes(new JsonObject { ["body"] = body.ToJsonString() });
        for (var attempt = 1; ; attempt++)
        {
            var (tally, failure) = await TryLoad(payload, cancellationToken);
            if (tally is not null)
                return tally;
            if (attempt == MostAttempts)
                throw new StartUpException($"{target.Function} at {target.Endpoint} does not load offerings: {failure}");
            await Task.Delay(FirstPause * Math.Pow(2, attempt - 1), time, cancellationToken);
        }
    }

    private async Task<(LoadTally? Tally, string? Failure)> TryLoad(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(payload);
            using var response = await http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            if (response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
                throw new StartUpException($"{target.Function} at {target.Endpoint} cannot be invoked: {text}");
            return response.IsSuccessStatusCode && JsonNode.Parse(text) is JsonObject answer && (int?)answer["statusCode"] == Succeeded
                ? (LoadTally.Read(JsonNode.Parse(answer["body"]!.GetValue<string>())!), null)
                : (null, text);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException
            || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, failure.Message);
        }
    }

    private HttpRequestMessage Request(ReadOnlyMemory<byte> payload)
    {
        var address = new Uri(target.Endpoint, $"/2015-03-31/functions/{target.Function}/invocations");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["host"] = address.Authority,
            ["x-amz-date"] = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        if (target.SessionToken is not null)
            headers["x-amz-security-token"] = target.SessionToken;
        var signed = new SignedRequest("POST", address.AbsolutePath, "", headers, payload);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(payload) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers.Where(header => header.Key != "host"))
            request.Headers.Add(name, value);
        request.Headers.TryAddWithoutValidation(
            "Authorization", SignatureV4.Header(signed, target.AccessKeyId, target.SecretAccessKey, target.Region, "lambda"));
        return request;
    }
}
