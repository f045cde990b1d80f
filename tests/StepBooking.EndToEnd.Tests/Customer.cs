using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A signed-in customer who books over HTTP.</summary>
internal sealed class Customer
{
    private const int MostRounds = 5;
    private readonly HttpClient _api;
    private readonly string _token;
    private readonly string _prefix;

    private Customer(HttpClient api, string token, string prefix)
    {
        _api = api;
        _token = token;
        _prefix = prefix;
    }

    /// <summary>Signs in at the desk's own issuer; each test takes names of its own.</summary>
    public static Task<Customer> SignIn(Desk desk, string name, string query = "") => SignIn(desk.Api, name, query);

    /// <summary>Signs in through a client of one's own.</summary>
    public static async Task<Customer> SignIn(HttpClient api, string name, string query = "") =>
        new(api, (await api.GetStringAsync(new Uri($"/_local/token?user={name}{query}", UriKind.Relative))).Trim(), "");

    /// <summary>Their ID token.</summary>
    public string Token => _token;

    /// <summary>Their id in the user pool, as their token has it.</summary>
    public string Sub
    {
        get
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(_token.Split('.')[1]));
            return claims.RootElement.GetProperty("sub").GetString()!;
        }
    }

    /// <summary>The same customer, who puts a prefix in front of every path.</summary>
    public Customer Under(string prefix) => new(_api, _token, prefix);

    public Task<Answer> Book(object body, string? key = null) =>
        Send(HttpMethod.Post, "/bookings", JsonSerializer.Serialize(body), key ?? Guid.NewGuid().ToString());

    public Task<Answer> PostRaw(string body, string contentType = "application/json") =>
        Send(HttpMethod.Post, "/bookings", body, Guid.NewGuid().ToString(), contentType);

    /// <summary>Posts to a path, with or without a JSON body.</summary>
    public Task<Answer> Post(string path, string? body = null) => Send(HttpMethod.Post, path, body, null);

    public Task<Answer> Put(Guid id, object body) => Send(HttpMethod.Put, $"/bookings/{id}", JsonSerializer.Serialize(body), null);

    /// <summary>Any call, with a JSON body or none.</summary>
    public Task<Answer> Call(HttpMethod method, string path, object? body = null) =>
        Send(method, path, body is null ? null : JsonSerializer.Serialize(body), null);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null, null);

    /// <summary>Cancels a booking by its id or its reference: some seats of it, with commas between them, or the whole.</summary>
    public Task<Answer> Cancel(string id, string? seats = null, string? key = null) =>
        Send(HttpMethod.Delete, $"/bookings/{id}{(seats is null ? "" : $"?seats={seats}")}", null, key);

    /// <summary>The booking once it is no longer pending.</summary>
    public async Task<Answer> Outcome(string id)
    {
        for (var round = 0; ; round++)
        {
            var answer = await Get($"/bookings/{id}?wait=10");
            if (round == MostRounds || answer.Text("status") != "PENDING")
                return answer;
        }
    }

    /// <summary>Sends a request and, as the API's page says may be done, again while the answer is 503: a loaded machine's store is slow.</summary>
    private async Task<Answer> Send(HttpMethod method, string path, string? body, string? key, string contentType = "application/json")
    {
        for (var round = 0; ; round++)
        {
            using var request = Request(method, path, body, key, contentType);
            var answer = await Answer.Read(await _api.SendAsync(request));
            if (round == MostRounds || answer.Status != 503)
                return answer;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string? body, string? key, string contentType)
    {
        var request = new HttpRequestMessage(method, new Uri(_prefix + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(contentType));
        return request;
    }
}
