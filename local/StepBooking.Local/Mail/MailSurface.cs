using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;

namespace StepBooking.Local.Mail;

/// <summary><c>GET /_local/mail[?bookingId=…]</c>: <c>{"items": [{channel, to, subject, text, bookingId, at}]}</c>, the oldest first.</summary>
internal sealed class MailSurface(Mailbox mailbox) : ILocalSurface
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/_local/mail", Answer);

    private async Task Answer(HttpContext context)
    {
        string? booking = context.Request.Query["bookingId"];
        var items = new JsonArray([.. mailbox.Read(booking).Select(Item)]);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(AwsJson.Bytes(new JsonObject { ["items"] = items }), context.RequestAborted);
    }

    private static JsonObject Item(Message message) => new()
    {
        ["channel"] = message.Channel,
        ["to"] = message.To,
        ["subject"] = message.Subject,
        ["text"] = message.Text,
        ["bookingId"] = message.BookingId,
        ["at"] = message.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };
}
