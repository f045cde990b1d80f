using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Payments;

/// <summary>
/// Makes calls of the gateway's API and sorts what comes back: an answer, a refusal for good, or an unknown outcome. It repeats
/// nothing but a call whose key was refused, once, with the key read anew.
/// </summary>
/// <param name="http">Speaks HTTP, with a timeout.</param>
/// <param name="secret">The gateway's address and key.</param>
public sealed class GatewayClient(HttpClient http, PaymentSecret secret)
{
    /// <summary>Makes a call.</summary>
    /// <exception cref="GatewayUnavailable">The outcome is unknown.</exception>
    /// <exception cref="GatewayRefused">The gateway refuses for good.</exception>
    internal async Task<T> CallAsync<T>(GatewayCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var credentials = await secret.GetAsync(null, cancellationToken);
        var (status, body) = await SendAsync(call, credentials, cancellationToken);
        if (status == HttpStatusCode.Unauthorized)
        {
            var fresh = await secret.GetAsync(refused: credentials, cancellationToken);
            (status, body) = await SendAsync(call, fresh, cancellationToken);
        }

        return (int)status is >= 200 and < 300 ? Read(body, type) : throw Failure(status, body);
    }

    private static Exception Failure(HttpStatusCode status, string body)
    {
        var error = TryRead(body);
        var isUnknown = (int)status >= 500
            || status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            || status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || error is null
            || error.Type is "idempotency_error" or "rate_limit_error" or "api_error"
            || error.Code is "idempotency_key_in_use" or "lock_timeout" or "rate_limit";
        return isUnknown
            ? new GatewayUnavailable($"The payment gateway answered {(int)status} {error?.Code ?? error?.Type}.")
            : new GatewayRefused(error!.Code ?? error.Type ?? "unknown", error.Parameter, Standing(status, error));
    }

    /// <summary>The payment that an error carries: a decline tells it, so that nobody need ask again.</summary>
    private static PaymentIntent? Standing(HttpStatusCode status, GatewayError error) =>
        status == HttpStatusCode.PaymentRequired && error.Intent is { } intent
            ? (intent with { LastError = intent.LastError ?? error }).ToPayment()
            : null;

    private static GatewayError? TryRead(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, PaymentJson.Default.GatewayErrorBody)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T Read<T>(string body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new GatewayUnavailable("The payment gateway answered nothing.");
        }
        catch (JsonException)
        {
            throw new GatewayUnavailable("The payment gateway's answer could not be read.");
        }
    }

    private static bool IsLost(Exception fault) => fault is HttpRequestException or IOException or OperationCanceledException;

    private async Task<(HttpStatusCode Status, string Body)> SendAsync(
        GatewayCall call, PaymentCredentials credentials, CancellationToken cancellationToken)
    {
        try
        {
            using var request = call.ToRequest(credentials);
            using var response = await http.SendAsync(request, cancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception fault) when (IsLost(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new GatewayUnavailable($"The payment gateway did not answer: {fault.GetType().Name}.");
        }
    }
}
