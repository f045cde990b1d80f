using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.SNSEvents;
using StepBooking.Functions.Api.Tickets;
using StepBooking.Functions.Tests.Api;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Tickets;

/// <summary>The events of tickets under tests/events, through the functions' own serializer as the runtime would hand them over.</summary>
public sealed class TicketEventFileTests(DynamoDbFixture dynamo) : IClassFixture<DynamoDbFixture>
{
    private readonly StepBookingSerializer serializer = new();

    [Fact]
    public async Task Every_event_of_the_API_is_answered_as_meant()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post("""{"Theatre-Seat": "9-Z2", "Movie": "Avengers", "Price": 15.99}""");

        var created = await desk.Post(Event<APIGatewayProxyRequest>("CreateTicket"));
        var shown = await new RetrieveTicketFunction(desk.Tickets).RetrieveTicket(Event<APIGatewayProxyRequest>("RetrieveTicket"), desk.Context);
        var listed = await new RetrieveAllTicketsFunction(desk.Tickets)
            .RetrieveAllTickets(Event<APIGatewayProxyRequest>("RetrieveAllTickets"), desk.Context);
        var movies = await new RetrieveMoviesFunction(desk.Tickets).RetrieveMovies(Event<APIGatewayProxyRequest>("RetrieveMovies"), desk.Context);
        var updated = await desk.Patch(Event<APIGatewayProxyRequest>("UpdateTicket"));
        var removed = await desk.Delete(Event<APIGatewayProxyRequest>("RemoveTicket"));

        Assert.Equal([201, 200, 200, 200, 200, 204], new[] { created, shown, listed, movies, updated, removed }.Select(each => each.StatusCode));
        Assert.Equal(["9-Z1", "9-Z2"], listed.Ids("Theatre-Seat"));
        Assert.Equal("/dev/ticket?Theatre-Seat=9-Z1", created.Headers["Location"]);
    }

    [Fact]
    public async Task The_documents_own_event_is_read_and_processed()
    {
        await using var desk = await TicketDesk.Open(dynamo);
        await desk.Post("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99}""");

        await desk.Handler.PriceChangeEventHandler(Event<SNSEvent>("PriceChangeEventHandler"), desk.Context);

        Assert.Equal("18.76", (await desk.Get("1-A9")).Text("DiscountPercentage"));
    }

    private T Event<T>(string function)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "events", function + ".json"));
        return serializer.Deserialize<T>(file);
    }
}
