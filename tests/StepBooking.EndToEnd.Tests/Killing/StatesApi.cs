using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>Step Functions by its wire protocol, over a host that may be killed at any moment.</summary>
/// <param name="address">The AWS endpoint.</param>
internal sealed class StatesApi(Uri address) : IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(70) };

    /// <summary>Asks once.</summary>
    /// <returns>The answer, or null where the host was gone before it came.</returns>
    /// <exception cref="StatesRefusal">The service refused.</exception>
    public async Task<JsonNode?> TryAsk(string operation, JsonObject body)
    {
        var text = body.ToJsonString();
        using var request = HandSigned.Post(address, text, "states", "application/x-amz-json-1.0", $"AWSStepFunctions.{operation}");
        try
        {
            using var response = await client.SendAsync(request);
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
            return response.StatusCode switch
            {
                HttpStatusCode.OK => answer,
                HttpStatusCode.BadRequest => throw new StatesRefusal((string)answer!["__type"]!, (string?)(answer["message"] ?? answer["Message"])),
                _ => null,
            };
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Asks a host that nobody kills.</summary>
    public async Task<JsonNode> Ask(string operation, JsonObject body) =>
        await TryAsk(operation, body) ?? throw new InvalidOperationException($"{operation} had no answer.");

    /// <summary>All events of an execution, each as JSON text.</summary>
    /// <returns>The events; null where the host was gone before they came.</returns>
    public async Task<IReadOnlyList<string>?> TryHistory(string arn)
    {
        var events = new List<string>();
        string? next = null;
        do
        {
            var body = new JsonObject { ["executionArn"] = arn, ["maxResults"] = 100 };
            if (next is not null)
                body["nextToken"] = next;
            if (await TryAsk("GetExecutionHistory", body) is not { } page)
                return null;
            events.AddRange(page["events"]!.AsArray().Select(e => e!.ToJsonString()));
            next = (string?)page["nextToken"];
        }
        while (next is not null);
        return events;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
