using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Functions.Api.Holds;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api.Holds;

/// <summary>The calls on holds, around the API's desk.</summary>
internal sealed class HoldDesk(ApiDesk desk) : IAsyncDisposable
{
    public const string Body = """{"offeringId":"train-delhi-mumbai-2026-12-05","seats":["1B","1A"]}""";

    public ApiDesk Desk { get; } = desk;

    public BookingStore Bookings => new(Desk.Table, Desk.Clock);

    private OfferingStore Offerings => new(Desk.Table);

    public static async Task<HoldDesk> Open(DynamoDbFixture dynamo) => new(await ApiDesk.Open(dynamo));

    public Task<APIGatewayProxyResponse> Place(string? body = Body, string? key = "the-key", string? sub = "alice") =>
        Place(new Call("POST", "/holds") { Body = body, Key = key, Sub = sub });

    public Task<APIGatewayProxyResponse> Place(Call call) =>
        new PlaceHoldFunction(Bookings, Offerings, Desk.Clock).PlaceHold(call, Desk.Context);

    public Task<APIGatewayProxyResponse> Get(string id, string? sub = "alice") => new GetHoldFunction(Bookings, Offerings, Desk.Clock)
        .GetHold(id, new Call("GET", "/holds/{id}") { Id = id, Sub = sub }, Desk.Context);

    public Task<APIGatewayProxyResponse> Extend(string id, string? sub = "alice") => new ExtendHoldFunction(Bookings, Offerings, Desk.Clock)
        .ExtendHold(id, new Call("POST", "/holds/{id}/extend") { Id = id, Sub = sub }, Desk.Context);

    public Task<APIGatewayProxyResponse> Release(string id, string? sub = "alice") => new ReleaseHoldFunction(Bookings)
        .ReleaseHold(id, new Call("DELETE", "/holds/{id}") { Id = id, Sub = sub }, Desk.Context);

    /// <summary><c>POST /bookings</c> of a hold.</summary>
    public Task<APIGatewayProxyResponse> Book(string id, string more = ""","paymentMethod":"pm_card_visa" """, string sub = "alice") =>
        Desk.Place(new Call("POST", "/bookings") { Body = $$"""{"holdId":"{{id}}"{{more}}}""", Sub = sub });

    /// <summary>A hold of alice's.</summary>
    public async Task<string> Held(string body = Body, string? key = "the-key")
    {
        var placed = await Place(body, key);
        Assert.True(placed.StatusCode == 201, placed.Body);
        return placed.Text("id")!;
    }

    /// <summary>Lets a whole hold pass.</summary>
    public void Wait() => Desk.Clock.Advance(TimeSpan.FromSeconds(601));

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
