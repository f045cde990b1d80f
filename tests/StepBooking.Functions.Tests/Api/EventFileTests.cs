using System.Text;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Functions.Api;
using StepBooking.Functions.Api.Holds;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

/// <summary>The events under tests/events, through the functions' own serializer as the runtime would hand them over.</summary>
public sealed class EventFileTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private readonly StepBookingSerializer serializer = new();

    [Fact]
    public async Task After_LoadOfferings_every_event_of_the_API_is_answered_as_meant()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await using var machine = await StateMachineListener.Start();
        using var client = machine.Client();
        var bookings = new Bookings.Bookings.BookingStore(desk.Table, TimeProvider.System);
        var offerings = new Bookings.Offerings.OfferingStore(desk.Table);
        var loader = new Bookings.Offerings.OfferingLoader(desk.Table, desk.Clock);

        var loaded = await new LoadOfferingsFunction(loader, offerings).LoadOfferings(null!, Event("LoadOfferings"), desk.Context);
        var found = await new SearchOfferingsFunction(offerings, desk.Clock).SearchOfferings(Event("SearchOfferings"), desk.Context);
        var offering = await new GetOfferingFunction(offerings).GetOffering(IdIn("GetOffering"), Event("GetOffering"), desk.Context);
        var seats = await new GetSeatsFunction(offerings, new Bookings.Seats.SeatMap(desk.Table), desk.Clock).GetSeats(IdIn("GetSeats"), Event("GetSeats"), desk.Context);
        var placed = await new PlaceBookingFunction(bookings, offerings, new BookingStarter(client, StateMachineListener.Arn), desk.Clock)
            .PlaceBooking(Event("PlaceBooking"), desk.Context);
        var listed = await new ListBookingsFunction(bookings, offerings).ListBookings(Event("ListBookings"), desk.Context);

        Assert.Equal("""{"loaded":1,"unchanged":0,"refused":[]}""", loaded.Body);
        Assert.Single(found.Ids());
        Assert.Equal(200, offering.StatusCode);
        Assert.Equal(40, seats.Ids("seat").Count);
        Assert.True(placed.StatusCode == 201, placed.Body);
        Assert.Equal(200, listed.StatusCode);
        Assert.Equal("/dev/bookings/" + placed.Text("id"), Written(placed).GetProperty("headers").GetProperty("Location").GetString());
    }

    [Fact]
    public async Task GetBooking_takes_its_event()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        await desk.WriteBooking(IdIn("GetBooking"), Event("GetBooking").RequestContext.Authorizer.Claims["sub"], "f", Bookings.Bookings.BookingStatus.Confirmed);
        var function = new GetBookingFunction(new(desk.Table, TimeProvider.System), new(desk.Table), TimeProvider.System);

        Assert.Equal(200, (await function.GetBooking(IdIn("GetBooking"), Event("GetBooking"), desk.Context)).StatusCode);
    }

    [Fact]
    public async Task The_events_of_holds_are_answered_as_meant()
    {
        await using var desk = await ApiDesk.Open(dynamo);
        var bookings = new Bookings.Bookings.BookingStore(desk.Table, TimeProvider.System);
        var offerings = new Bookings.Offerings.OfferingStore(desk.Table);
        await new LoadOfferingsFunction(new(desk.Table, desk.Clock), offerings).LoadOfferings(null!, Event("LoadOfferings"), desk.Context);

        var placed = await new PlaceHoldFunction(bookings, offerings, TimeProvider.System).PlaceHold(Event("PlaceHold"), desk.Context);
        var shown = await new GetHoldFunction(bookings, offerings, TimeProvider.System).GetHold(IdIn("GetHold"), Event("GetHold"), desk.Context);
        var extended = await new ExtendHoldFunction(bookings, offerings, TimeProvider.System)
            .ExtendHold(IdIn("ExtendHold"), Event("ExtendHold"), desk.Context);
        var released = await new ReleaseHoldFunction(bookings).ReleaseHold(IdIn("ReleaseHold"), Event("ReleaseHold"), desk.Context);

        Assert.Equal("/dev/holds/" + placed.Text("id"), Written(placed).GetProperty("headers").GetProperty("Location").GetString());
        Assert.Equal([201, 404, 404, 404], new[] { placed, shown, extended, released }.Select(each => each.StatusCode));
    }

    private APIGatewayProxyRequest Event(string function)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "events", function + ".json"));
        return serializer.Deserialize<APIGatewayProxyRequest>(file);
    }

    private string IdIn(string function) => Event(function).PathParameters["id"];

    private JsonElement Written(APIGatewayProxyResponse response)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(response, stream);
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.Clone();
    }
}
