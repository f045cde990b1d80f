using System.Net.Http.Headers;

namespace StepBooking.Functions.Payments;

/// <summary>One call of the gateway's API; it can be made again, with another key, as a fresh request.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the base address.</param>
/// <param name="Fields">The form's fields; none for a GET.</param>
/// <param name="Key">The idempotency key; null where the payment's own status makes a second call harmless.</param>
internal sealed record GatewayCall(HttpMethod Method, string Path, IReadOnlyDictionary<string, string> Fields, string? Key)
{
    private static readonly Dictionary<string, string> NoFields = [];

    internal static GatewayCall Get(string path) => new(HttpMethod.Get, path, NoFields, null);

    internal static GatewayCall Post(string path, string? key = null, IReadOnlyDictionary<string, string>? fields = null) =>
        new(HttpMethod.Post, path, fields ?? NoFields, key);

    internal HttpRequestMessage ToRequest(PaymentCredentials credentials)
    {
        var request = new HttpRequestMessage(Method, new Uri(new Uri(credentials.BaseAddress), Path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credentials.ApiKey);
        if (Key is not null)
            request.Headers.Add("Idempotency-Key", Key);
        if (Method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent(Fields);
        return request;
    }
}
