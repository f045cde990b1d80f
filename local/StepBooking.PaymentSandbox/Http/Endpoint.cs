using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StepBooking.PaymentSandbox.Rules;

namespace StepBooking.PaymentSandbox.Http;

/// <summary>Takes a request through the key check, the gate and one operation, and answers it or keeps silent.</summary>
internal sealed class Endpoint(Gate gate, SandboxOptions options)
{
    private const int LongestKey = 255;

    internal RequestDelegate For(Func<Exchange, Outcome> operation) => context => HandleAsync(context, operation);

    /// <summary>What is answered where there is nothing.</summary>
    internal Task NotFoundAsync(HttpContext context) => HandleAsync(
        context,
        _ => throw Errors.NoSuchAddress(context.Request.Method, context.Request.Path));

    private async Task HandleAsync(HttpContext context, Func<Exchange, Outcome> operation)
    {
        var request = context.Request;
        if (!ApiKeyCheck.Passes(request.Headers.Authorization.ToString(), options.ApiKey))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await WriteAsync(context, new Reply(401, Errors.Body(Errors.InvalidRequest, null, "Invalid API key provided.").ToJsonString()));
            return;
        }

        Reply reply;
        string? key = null;
        try
        {
            key = Key(request);
            var fields = await Fields.ReadAsync(request);
            var id = context.GetRouteValue("id") as string ?? "";
            reply = gate.Run(
                key,
                Fields.Fingerprint(request, fields),
                (now, journal) => operation(new Exchange(new Parameters(fields), id, now, journal)));
        }
        catch (ApiException refusal)
        {
            reply = new Reply(refusal.Status, refusal.Body.ToJsonString());
        }

        await (reply.Unanswered ? KeepSilentAsync(context, key) : WriteAsync(context, reply));
    }

    private static string? Key(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || !HttpMethods.IsPost(request.Method))
        {
            return null;
        }

        return key.Length <= LongestKey
            ? key
            : throw Errors.InvalidParameter("Idempotency-Key", "parameter_invalid", "An idempotency key has 255 characters at most.");
    }

    private async Task KeepSilentAsync(HttpContext context, string? key)
    {
        try
        {
            await Task.Delay(options.HoldAtMost, options.Clock, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, which is what this is for.
        }
        finally
        {
            gate.Ended(key);
        }

        context.Abort();
    }

    private static Task WriteAsync(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.Replayed)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}
