using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace StepBooking.PaymentSandbox.Tests;

/// <summary>Calls a gateway as any program would: forms out, JSON back.</summary>
public sealed class Caller : IDisposable
{
    private readonly HttpClient http;

    public Caller(Uri address, string? apiKey, TimeSpan? timeout = null)
    {
        http = new HttpClient { BaseAddress = address, Timeout = timeout ?? TimeSpan.FromSeconds(30) };
        http.DefaultRequestHeaders.Authorization = apiKey is null ? null : new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public async Task<Answer> PostAsync(string path, string? key = null, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await SendAsync(HttpMethod.Post, path, key, content);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? key, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await http.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        return new Answer(response.StatusCode, body, response.Headers.Contains("Idempotent-Replayed"));
    }

    /// <summary>Writes a payment of 12.34 down and returns its id.</summary>
    public async Task<string> CreateAsync(string method = TestPaymentMethods.Visa, string? key = null)
    {
        var created = await PostAsync(
            "/v1/payment_intents",
            key,
            ("amount", "1234"),
            ("currency", "eur"),
            ("capture_method", "manual"),
            ("payment_method", method),
            ("metadata[booking_id]", "b-1"));
        return created["id"]!;
    }

    public Task<Answer> ShowAsync(string id) => GetAsync($"/v1/payment_intents/{id}");

    public Task<Answer> ConfirmAsync(string id, string? key = null) => PostAsync($"/v1/payment_intents/{id}/confirm", key);

    public Task<Answer> CaptureAsync(string id, string? key = null) => PostAsync($"/v1/payment_intents/{id}/capture", key);

    public Task<Answer> CancelAsync(string id, string? key = null) => PostAsync($"/v1/payment_intents/{id}/cancel", key);

    /// <summary>Creates, confirms and captures a payment and returns its id.</summary>
    public async Task<string> CapturedAsync()
    {
        var id = await CreateAsync();
        await ConfirmAsync(id);
        await CaptureAsync(id);
        return id;
    }

    public Task<Answer> RefundAsync(string id, long? amount = null, string? key = null) => amount is { } part
        ? PostAsync("/v1/refunds", key, ("payment_intent", id), ("amount", FormattableString.Invariant($"{part}")))
        : PostAsync("/v1/refunds", key, ("payment_intent", id));

    public void Dispose() => http.Dispose();
}
