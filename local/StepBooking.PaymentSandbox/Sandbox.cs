using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using StepBooking.PaymentSandbox.Http;
using StepBooking.PaymentSandbox.Ledger;
using StepBooking.PaymentSandbox.Rules;

namespace StepBooking.PaymentSandbox;

/// <summary>
/// A payment gateway to try things on: payments that are authorised, captured, cancelled and refunded over HTTP, in the
/// style of the market leader's payment intents with manual capture. What happens to a payment is decided by its payment
/// method (<see cref="TestPaymentMethods"/>). One instance owns its file.
/// </summary>
public sealed class Sandbox : IDisposable
{
    private readonly SandboxOptions options;
    private readonly Journal journal;
    private readonly Gate gate;

    /// <summary>Opens the books.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The file cannot be opened.</exception>
    public Sandbox(SandboxOptions options)
    {
        this.options = options;
        journal = new Journal(options.Path);
        gate = new Gate(journal, options.Clock);
    }

    /// <summary>The key that callers have to send.</summary>
    public string ApiKey => options.ApiKey;

    /// <summary>The books: every payment with all that happened to it, oldest first, as it stands now.</summary>
    public IReadOnlyList<PaymentRecord> Payments =>
        gate.Read((books, now) => books.All().Select(payment => Settlement.At(payment, now)).ToList());

    /// <summary>A sandbox of its own on a free loopback port, until it is disposed of.</summary>
    public static Task<RunningSandbox> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default) =>
        RunningSandbox.StartAsync(new Sandbox(options ?? new SandboxOptions()), cancellationToken);

    /// <summary>Serves the API under <c>/v1</c>.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        var endpoint = new Http.Endpoint(gate, options);
        routes.MapPost("/v1/payment_intents", endpoint.For(Creation.Execute));
        routes.MapGet("/v1/payment_intents/{id}", endpoint.For(Reading.Payment));
        routes.MapPost("/v1/payment_intents/{id}/confirm", endpoint.For(Confirmation.Execute));
        routes.MapPost("/v1/payment_intents/{id}/capture", endpoint.For(Capture.Execute));
        routes.MapPost("/v1/payment_intents/{id}/cancel", endpoint.For(Cancellation.Execute));
        routes.MapPost("/v1/refunds", endpoint.For(Refunding.Execute));
        routes.MapGet("/v1/refunds", endpoint.For(Reading.Refunds));
        routes.Map("/v1/{**path}", endpoint.NotFoundAsync);
    }

    /// <summary>The books as JSON, for people: <c>{"items": [payment, …]}</c>, oldest first.</summary>
    public JsonObject LocalView() => new()
    {
        ["items"] = JsonSerializer.SerializeToNode(Payments, JsonSerializerOptions.Web),
    };

    /// <summary>One payment as JSON; null if there is none with this id.</summary>
    public JsonObject? LocalView(string id) =>
        gate.Read((books, now) => books.Find(id) is { } payment ? Settlement.At(payment, now) : null) is { } found
            ? JsonSerializer.SerializeToNode(found, JsonSerializerOptions.Web)!.AsObject()
            : null;

    /// <summary>Closes the books.</summary>
    public void Dispose() => journal.Dispose();
}
