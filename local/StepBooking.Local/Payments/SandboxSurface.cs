using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Payments;

/// <summary><c>GET /_local/payments</c>: the sandbox's books, <c>{"items": […]}</c>; <c>/_local/payments/{id}</c>: one payment.</summary>
internal sealed class SandboxSurface(SandboxHost sandbox) : ILocalSurface
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_local/payments", context => Answer(context, sandbox.Running.LocalView()));
        routes.MapGet("/_local/payments/{id}", context => Answer(context, sandbox.Running.LocalView((string)context.Request.RouteValues["id"]!)));
    }

    private static async Task Answer(HttpContext context, JsonObject? view)
    {
        context.Response.StatusCode = view is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(AwsJson.Bytes(view ?? new JsonObject { ["message"] = "No such payment." }), context.RequestAborted);
    }
}
