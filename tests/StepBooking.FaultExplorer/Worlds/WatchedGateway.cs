using System.Text.Json;
using System.Text.RegularExpressions;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The way to the payment sandbox: each call that may move something is a moment at which a fault can strike.</summary>
internal sealed partial class WatchedGateway(World world) : HttpClient(new SocketsHttpHandler())
{
    public override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return world.Control?.GatewayReads?.Invoke(world.StepNow, request) is { } told
                ? new HttpResponseMessage { Content = new StringContent(told) }
                : await world.Pump.Outside(() => base.SendAsync(request, cancellationToken));
        }

        if (world.Control?.Gateway?.Invoke(world.StepNow, request) is { } answered)
            return new HttpResponseMessage { Content = new StringContent(answered) };
        var path = Payment().Replace(request.RequestUri!.OriginalString, "pay");
        var answer = await world.Write($"gateway {path}", async () =>
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (path.EndsWith("/payment_intents", StringComparison.Ordinal) && response.IsSuccessStatusCode)
                await Remember(response, cancellationToken);
            return response;
        });
        await ((WatchedDynamoDb)world.Store).WriteKeptBack();
        return answer;
    }

    private async Task Remember(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        world.Payments.Add(body.RootElement.GetProperty("id").GetString()!);
    }

    [GeneratedRegex("pi_[A-Za-z0-9_]+")]
    private static partial Regex Payment();
}
