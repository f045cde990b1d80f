using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace StepBooking.EndToEnd.Tests;

/// <summary>A signed-in customer who books over HTTP.</summary>
internal sealed class Customer
{
    private readonly Desk _desk;
    private readonly string _token;

    private Customer(Desk desk, string token)
    {
        _desk = desk;
        _token = token;
    }

    /// <summary>Signs in at the desk's own issuer; each test takes names of its own.</summary>
    public static async Task<Customer> SignIn(Desk desk, string name, string query = "") =>
        new(desk, (await desk.Api.GetStringAsync(new Uri($"/_local/token?user={name}{query}", UriKind.Relative))).Trim());

    public Task<Answer> Book(object body, string? key = null) =>
        Send(HttpMethod.Post, "/bookings", JsonSerializer.Serialize(body), key ?? Guid.NewGuid().ToString());

    public Task<Answer> PostRaw(string body, string contentType = "application/json") =>
        Send(HttpMethod.Post, "/bookings", body, Guid.NewGuid().ToString(), contentType);

    public Task<Answer> Put(Guid id, object body) => Send(HttpMethod.Put, $"/bookings/{id}", JsonSerializer.Serialize(body), null);

    public Task<Answer> Get(string path) => Send(HttpMethod.Get, path, null, null);

    /// <summary>The booking once it is no longer pending.</summary>
    public async Task<Answer> Outcome(string id)
    {
        for (var round = 0; ; round++)
        {
            var answer = await Get($"/bookings/{id}?wait=10");
            if (round == 5 || answer.Text("status") != "PENDING")
                return answer;
        }
    }

    private async Task<Answer> Send(HttpMethod method, string path, string? body, string? key, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(contentType));
        return await Answer.Read(await _desk.Api.SendAsync(request));
    }
}
