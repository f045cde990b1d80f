using System.Globalization;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>What an optimised integration adds to a service's answer: the HTTP headers, status and request id.</summary>
internal static class TaskMetadata
{
    /// <summary>The members to add.</summary>
    /// <param name="response">The service's answer.</param>
    /// <param name="requestId">The request's id.</param>
    /// <param name="now">The time of the answer.</param>
    public static IEnumerable<KeyValuePair<string, Json>> Of(AwsResponse response, string requestId, DateTimeOffset now)
    {
        var headers = new List<KeyValuePair<string, string>>
        {
            new("x-amzn-RequestId", requestId),
            new("connection", "keep-alive"),
            new("Content-Length", response.Body.Length.ToString(CultureInfo.InvariantCulture)),
            new("Date", now.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
            new("Content-Type", response.ContentType),
        };
        headers.AddRange(response.Headers ?? new Dictionary<string, string>());
        yield return new("SdkHttpMetadata", new JsonMap([
            new("AllHttpHeaders", new JsonMap(headers.Select(h => KeyValuePair.Create(h.Key, (Json)new JsonList([Json.From(h.Value)]))))),
            new("HttpHeaders", new JsonMap(headers.Select(h => KeyValuePair.Create(h.Key, Json.From(h.Value))))),
            new("HttpStatusCode", Json.From(response.Status)),
        ]));
        yield return new("SdkResponseMetadata", new JsonMap([new("RequestId", Json.From(requestId))]));
    }
}
