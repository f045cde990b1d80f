using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.TestUtilities;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Store;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Api.Tickets;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Tests.Api;
using StepBooking.Functions.Tickets;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Tickets;

/// <summary>The functions of tickets around a table of a test's own and a topic of its own.</summary>
internal sealed class TicketDesk : IAsyncDisposable
{
    private TicketDesk(TestTable table, LoopbackTopic topic)
    {
        Table = new BookingTable(table.Client, table.Name);
        Topic = topic;
    }

    public BookingTable Table { get; }

    public LoopbackTopic Topic { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));

    public TestLambdaContext Context { get; } = new() { AwsRequestId = "an-invocation" };

    public string Log => ((TestLambdaLogger)Context.Logger).Buffer.ToString();

    /// <summary>The metrics written so far, a line each.</summary>
    public StringWriter MetricLines { get; } = new();

    public TicketStore Tickets => new(Table, new OfferingLoader(Table, Clock), Clock);

    public static async Task<TicketDesk> Open(DynamoDbFixture dynamo) => new(await dynamo.CreateTableAsync(), await LoopbackTopic.StartAsync());

    public Task<APIGatewayProxyResponse> Post(string body, string? groups = "clerks") => Post(Call("POST", groups) with { Body = body });

    public Task<APIGatewayProxyResponse> Post(APIGatewayProxyRequest call) =>
        new CreateTicketFunction(Tickets, new TicketCurrency("USD"), Clock).CreateTicket(call, Context);

    public Task<APIGatewayProxyResponse> Patch(string body, string? groups = "clerks") => Patch(Call("PATCH", groups) with { Body = body });

    public Task<APIGatewayProxyResponse> Patch(APIGatewayProxyRequest call) => new UpdateTicketFunction(Tickets, Changes()).UpdateTicket(call, Context);

    public Task<APIGatewayProxyResponse> Reprice(string seat, string price) =>
        Patch($$"""{"Theatre-Seat": "{{seat}}", "updateKey": "Price", "updateValue": {{price}}}""");

    public Task<APIGatewayProxyResponse> Delete(string? seat, string? body = null, string? groups = "clerks") =>
        Delete(Call("DELETE", groups) with { Body = body, Query = Key(seat) });

    public Task<APIGatewayProxyResponse> Delete(APIGatewayProxyRequest call) => new RemoveTicketFunction(Tickets).RemoveTicket(call, Context);

    public Task<APIGatewayProxyResponse> Get(string? seat, string? sub = "alice") =>
        new RetrieveTicketFunction(Tickets).RetrieveTicket(Call("GET", null) with { Query = Key(seat), Sub = sub }, Context);

    public Task<APIGatewayProxyResponse> List(Dictionary<string, string>? query = null, string? sub = "alice") =>
        new RetrieveAllTicketsFunction(Tickets).RetrieveAllTickets(new Call("GET", "/tickets") { Query = query, Sub = sub }, Context);

    public Task<APIGatewayProxyResponse> Movies(Dictionary<string, string>? query = null) =>
        new RetrieveMoviesFunction(Tickets).RetrieveMovies(new Call("GET", "/movies") { Query = query, Sub = null }, Context);

    /// <summary>Hands a message over as the topic's subscription does.</summary>
    public Task Deliver(string? message) => Handler.PriceChangeEventHandler(
        new SNSEvent { Records = [new SNSEvent.SNSRecord { EventSource = "aws:sns", Sns = new SNSEvent.SNSMessage { Message = message! } }] },
        Context);

    public PriceChangeEventHandlerFunction Handler => new(new PriceChanges(Tickets, Changes(), new Metrics("test", MetricLines, Clock), Clock));

    /// <summary>Books a seat as far as its hold, or its reservation.</summary>
    public async Task<Booking> Book(string offeringId, string seat, bool isOwn = true)
    {
        var bookings = new BookingStore(Table, Clock);
        var request = new BookingRequest { OfferingId = offeringId, Seats = [seat], PaymentMethod = "pm_card_visa" };
        var selection = Selection.Of(request, (await new OfferingStore(Table).GetAsync(request))!, Clock.GetUtcNow()).Value!;
        var id = Guid.NewGuid().ToString();
        await bookings.HoldAsync(new HoldOrder(id, "alice", "fingerprint", id, selection), new Actor("CheckAvailability", null));
        var held = (await bookings.GetAsync(id))!;
        if (isOwn)
            await bookings.ReserveAsync(held, TimeSpan.FromHours(24), new Actor("ReserveSeats", null));
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        await MetricLines.DisposeAsync();
        await Topic.DisposeAsync();
    }

    private static Call Call(string method, string? groups) => new(method, "/ticket") { Groups = groups, Stage = "/dev" };

    private static Dictionary<string, string>? Key(string? seat) => seat is null ? null : new() { ["Theatre-Seat"] = seat };

    private PriceChangeTopic Changes() => new(LoopbackTopic.Arn, Topic.Client(), new Metrics("test", MetricLines, Clock), Clock);
}
