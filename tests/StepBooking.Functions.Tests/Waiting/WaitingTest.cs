using System.Text.Json.Nodes;
using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Waiting;
using StepBooking.Functions.Api.Holds;
using StepBooking.Functions.Api.Waiting;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tests.Support;
using StepBooking.Functions.Waiting;

namespace StepBooking.Functions.Tests.Waiting;

/// <summary>A test of waiting lists: the steps' desk, a small bus that sells out, and the functions of the list around it.</summary>
public abstract class WaitingTest : StepTest
{
    private protected const string BusId = "bus-agra-2026-12-05";

    private protected const string Bus = """
        {
          "id": "bus-agra-2026-12-05", "kind": "bus", "provider": "up-roadways", "title": "The coach to Agra",
          "stops": [
            {"place": "Delhi", "time": "2026-12-05T06:00:00Z"}, {"place": "Mathura", "time": "2026-12-05T08:00:00Z"},
            {"place": "Agra", "time": "2026-12-05T09:00:00Z"}
          ],
          "zone": "UTC", "currency": "INR",
          "fares": [{"class": "front", "amount": 60000}, {"class": "rear", "amount": 40000}],
          "seats": [{"class": "front", "names": ["1"]}, {"class": "rear", "names": ["2..3"]}]
        }
        """;

    private protected WaitingStore Places => new(Desk.Table, Desk.Clock);

    private protected OfferDesk Offers => new(Places, Desk.Store, Desk.Clock);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Desk.LoadAsync(Bus);
        foreach (var customer in (string[])["bob", "carol", "dave"])
            await Desk.RememberAsync(customer, $"{customer}@example.com", phone: null);
    }

    private protected Task<APIGatewayProxyResponse> Join(string customer, string body = "{}", string offering = BusId) =>
        new JoinWaitingListFunction(Desk.Offerings, new SeatMap(Desk.Table), Places, Desk.Store, Desk.Clock)
            .JoinWaitingList(offering, Call("POST", customer, offering) with { Body = body, Stage = "/dev" }, Desk.Context);

    private protected Task<APIGatewayProxyResponse> Show(string customer, string offering = BusId) =>
        new GetWaitingPlaceFunction(Places, Desk.Store, Desk.Clock)
            .GetWaitingPlace(offering, Call("GET", customer, offering), Desk.Context);

    private protected Task<APIGatewayProxyResponse> Leave(string customer, string offering = BusId) =>
        new LeaveWaitingListFunction(Places, Offers).LeaveWaitingList(offering, Call("DELETE", customer, offering), Desk.Context);

    private protected Task<APIGatewayProxyResponse> Hold(string customer, params string[] seats) =>
        HoldBody(customer, $$"""{"offeringId":"{{BusId}}","seats":[{{string.Join(',', seats.Select(seat => $"\"{seat}\""))}}]}""");

    private protected Task<APIGatewayProxyResponse> HoldBody(string customer, string body) => new PlaceHoldFunction(Desk.Store, Desk.Offerings, Desk.Clock)
        .PlaceHold(new Call("POST", "/holds") { Body = body, Key = Guid.NewGuid().ToString(), Sub = customer }, Desk.Context);

    private protected Task<APIGatewayProxyResponse> GiveBack(string customer, string hold) => new ReleaseHoldFunction(Desk.Store)
        .ReleaseHold(hold, new Call("DELETE", "/holds/{id}") { Id = hold, Sub = customer }, Desk.Context);

    /// <summary>A hold of every seat, in the name of somebody who waits for nothing.</summary>
    private protected async Task<string> SoldOutAsync(params string[] seats)
    {
        var answer = await Hold("zoe", seats.Length == 0 ? ["1", "2", "3"] : seats);
        Assert.True(answer.StatusCode == 201, answer.Body);
        return answer.Text("id")!;
    }

    /// <summary>Seats that are somebody's for good.</summary>
    private protected Task SoldAsync(params string[] seats) => ReservedAsync(Inputs.Of(null, "yan", new JsonObject
    {
        ["offeringId"] = BusId,
        ["seats"] = new JsonArray([.. seats.Select(seat => (JsonNode)seat)]),
        ["paymentMethod"] = "pm_card_visa",
    }));

    /// <summary>Lets customers join, one after the other.</summary>
    private protected async Task InLineAsync(params string[] customers)
    {
        foreach (var customer in customers)
        {
            var answer = await Join(customer);
            Assert.True(answer.StatusCode == 201, answer.Body);
            Desk.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private protected Task SweepAsync(OfferingStore? offerings = null)
    {
        Desk.Context.RemainingTime = TimeSpan.FromSeconds(50);
        return new OfferSeatsFunction(Sweep(offerings), Desk.Clock).OfferSeats(default, Desk.Context);
    }

    private protected OfferSweep Sweep(OfferingStore? offerings = null) =>
        new(Places, offerings ?? Desk.Offerings, new SeatMap(Desk.Table), Offers, Notices, Desk.Metrics, Desk.Clock);

    /// <summary>How a customer's place stands: its status, its place, and the seats that are held for it.</summary>
    private protected async Task<(string? Status, string? Place, string Seats)> StandsAsync(string customer)
    {
        var answer = await Show(customer);
        var held = answer.Text("holdId") is { } hold ? (await Desk.BookingAsync(hold)).Seats : [];
        return (answer.Text("status"), answer.Text("place"), string.Join(' ', held));
    }

    private protected async Task<string> OfferOf(string customer) => (await Show(customer)).Text("holdId")!;

    private OfferNotices Notices => new(
        Places,
        new ContactStore(Desk.Table),
        new SesEmailSender(Desk.Aws.Email(), "bookings@example.com", Desk.Context.Logger.LogWarning),
        new SnsSmsSender(Desk.Aws.Sms(), Desk.Context.Logger.LogWarning),
        Desk.Clock);

    private static Call Call(string method, string customer, string offering) =>
        new(method, "/offerings/{id}/waiting-list") { Id = offering, Sub = customer };
}
