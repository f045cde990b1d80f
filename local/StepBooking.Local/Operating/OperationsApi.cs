using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Operating;

/// <summary>The calls of the operations API about one dead-letter queue, by an operator.</summary>
internal sealed class OperationsApi : IDisposable
{
    /// <summary>The environment variable with an operator's ID token, for a deployed stage.</summary>
    internal const string TokenVariable = "STEPBOOKING_TOKEN";

    private const string Letters = "operations/dead-letters";
    private const string DeskOperator = "_local/token?user=operator&groups=operators";
    private const int MostListed = 100;

    private readonly HttpClient http;
    private readonly string queue;
    private readonly Func<string, Task> write;

    private OperationsApi(HttpClient http, string queue, Func<string, Task> write)
    {
        this.http = http;
        this.queue = Uri.EscapeDataString(queue);
        this.write = write;
    }

    /// <summary>Finds the API and signs in.</summary>
    /// <param name="address">A deployed stage's address; null for the running desk.</param>
    /// <param name="data">The desk's folder of data.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="output">Where answers go.</param>
    /// <exception cref="StartUpException">No desk runs there, or there is no token.</exception>
    internal static async Task<OperationsApi> Open(string? address, string data, string queue, TextWriter output)
    {
        var api = address is null ? await Desk(data) : new Uri(address.TrimEnd('/') + "/");
        var http = new HttpClient { BaseAddress = api };
        var token = address is null
            ? await http.GetStringAsync(new Uri(DeskOperator, UriKind.Relative))
            : Environment.GetEnvironmentVariable(TokenVariable) ?? throw new StartUpException($"{TokenVariable} holds no ID token.");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new OperationsApi(http, queue, output.WriteLineAsync);
    }

    /// <summary>Writes the first messages, a line each.</summary>
    internal async Task List(CancellationToken stop)
    {
        foreach (var item in await Items(stop))
            await write(item.ToJsonString());
    }

    /// <summary>Writes one message.</summary>
    internal async Task Show(string id, CancellationToken stop) =>
        await write(await Send(HttpMethod.Get, One(id), stop));

    /// <summary>Gives a message up for good.</summary>
    internal async Task Delete(string id, CancellationToken stop)
    {
        await Send(HttpMethod.Delete, One(id), stop);
        await write($"{id} is deleted.");
    }

    /// <summary>Puts a message back.</summary>
    internal async Task Redrive(string id, CancellationToken stop)
    {
        await Send(HttpMethod.Post, One(id, "/redrive"), stop);
        await write($"{id} is back in its queue.");
    }

    /// <summary>Puts everything back that lies in the queue now; what is given up again meanwhile stays there.</summary>
    internal async Task RedriveAll(CancellationToken stop)
    {
        HashSet<string> done = [];
        while ((await Items(stop)).Select(static item => item["id"]!.ToString()).Where(done.Add).ToArray() is { Length: > 0 } ids)
        {
            foreach (var id in ids)
                await Redrive(id, stop);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static async Task<Uri> Desk(string data)
    {
        var file = Path.Combine(data, "ready.json");
        if (!File.Exists(file))
            throw new StartUpException($"No desk runs on the data in {Path.GetFullPath(data)}: start it first, or say where its data are with --data.");
        return new Uri(JsonNode.Parse(await File.ReadAllTextAsync(file))!["api"]!.ToString().TrimEnd('/') + "/");
    }

    private async Task<JsonObject[]> Items(CancellationToken stop)
    {
        var page = JsonNode.Parse(await Send(HttpMethod.Get, $"{Letters}?queue={queue}&limit={MostListed}", stop))!;
        return [.. page["items"]!.AsArray().Select(static item => item!.AsObject())];
    }

    private string One(string id, string then = "") => $"{Letters}/{Uri.EscapeDataString(id)}{then}?queue={queue}";

    private async Task<string> Send(HttpMethod method, string path, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        using var response = await http.SendAsync(request, stop);
        var body = await response.Content.ReadAsStringAsync(stop);
        return response.IsSuccessStatusCode ? body : throw new HttpRequestException($"{(int)response.StatusCode}: {Detail(body)}");
    }

    private static string Detail(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["detail"]?.ToString() ?? body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
