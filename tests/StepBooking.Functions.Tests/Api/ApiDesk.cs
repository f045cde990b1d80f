using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.TestUtilities;
using StepBooking.Bookings;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Api;
using StepBooking.Functions.Approvals;
using StepBooking.Functions.Recovery;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Api;

/// <summary>The API's functions around a table of a test's own, a clock turned by hand and a listening state machine.</summary>
internal sealed class ApiDesk : IAsyncDisposable
{
    public const string TrainId = "train-delhi-mumbai-2026-12-05";
    public const string LineId = "train-line-2026-12-05";
    public const string SlotId = "slot-anna-2026-12-05-10";

    private readonly TestTable table;

    private ApiDesk(TestTable table, StateMachineListener machine)
    {
        this.table = table;
        Machine = machine;
        Table = new BookingTable(table.Client, table.Name);
    }

    public StateMachineListener Machine { get; }

    public BookingTable Table { get; }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero));

    public TestLambdaContext Context { get; } = new() { AwsRequestId = "an-invocation" };

    public string Log => ((TestLambdaLogger)Context.Logger).Buffer.ToString();

    private OfferingStore Offerings => new(Table);

    public BookingStore Bookings => new(Table, Clock);

    /// <summary>A desk with one train and one slot on sale.</summary>
    public static async Task<ApiDesk> Open(DynamoDbFixture dynamo)
    {
        var desk = new ApiDesk(await dynamo.CreateTableAsync(), await StateMachineListener.Start());
        await desk.Load(Documents.Train, Documents.Slot);
        return desk;
    }

    public async Task Load(params string[] documents) =>
        Assert.All(
            await new OfferingLoader(Table, Clock).LoadAsync([.. documents.Select(Documents.Read)]),
            outcome => Assert.Null(outcome.Refusal));

    public Task<APIGatewayProxyResponse> Place(string body, string? key = "the-key") => Place(new Call("POST", "/bookings") { Body = body, Key = key });

    public async Task<APIGatewayProxyResponse> Place(Call call)
    {
        using var client = Machine.Client();
        var function = new PlaceBookingFunction(Bookings, Offerings, new BookingStarter(client, StateMachineListener.Arn), Clock);
        return await Drive(function.PlaceBooking(call, Context));
    }

    public Task<APIGatewayProxyResponse> Get(string id, string? wait = null, Func<Task>? meanwhile = null) =>
        Get(new Call("GET", "/bookings/{id}") { Id = id, Query = wait is null ? null : new() { ["wait"] = wait } }, meanwhile);

    public Task<APIGatewayProxyResponse> Get(Call call, Func<Task>? meanwhile = null) =>
        Drive(new GetBookingFunction(Bookings, Offerings, Clock).GetBooking(call.Id!, call, Context), meanwhile);

    public Task<APIGatewayProxyResponse> Cancel(string id, string? seats = null, string? key = null, Func<Task>? meanwhile = null) => Cancel(
        new Call("DELETE", "/bookings/{id}") { Id = id, Key = key, Query = seats is null ? null : new() { ["seats"] = seats } }, meanwhile);

    public async Task<APIGatewayProxyResponse> Cancel(Call call, Func<Task>? meanwhile = null)
    {
        using var client = Machine.Client();
        var starter = new CancellationStarter(new Executions(client), StateMachineListener.Arn);
        var function = new CancelBookingFunction(Bookings, Offerings, starter, new TokenAnswers(client), Clock);
        return await Drive(function.CancelBooking(call.Id!, call, Context), meanwhile);
    }

    public Task<APIGatewayProxyResponse> List(string sub, Dictionary<string, string>? query = null) =>
        new ListBookingsFunction(Bookings, Offerings).ListBookings(new Call("GET", "/bookings") { Sub = sub, Query = query }, Context);

    public Task<APIGatewayProxyResponse> Search(Dictionary<string, string> query, string route = "/offerings") =>
        new SearchOfferingsFunction(Offerings, Clock).SearchOfferings(new Call("GET", route) { Sub = null, Query = query }, Context);

    public Task<APIGatewayProxyResponse> GetOffering(string id, Dictionary<string, string>? query = null) => new GetOfferingFunction(Offerings)
        .GetOffering(id, new Call("GET", "/offerings/{id}") { Sub = null, Id = id, Query = query }, Context);

    public Task<APIGatewayProxyResponse> Seats(string id, Dictionary<string, string>? query = null) =>
        new GetSeatsFunction(Offerings, new SeatMap(Table), Clock)
            .GetSeats(id, new Call("GET", "/offerings/{id}/seats") { Sub = null, Id = id, Query = query }, Context);

    public Task<APIGatewayProxyResponse> Put(Call call) => LoadFunction.LoadOfferings(call.Id!, call, Context);

    public Task<APIGatewayProxyResponse> LoadBatch(string? body) => LoadFunction.LoadOfferings(null!, new APIGatewayProxyRequest { Body = body }, Context);

    /// <summary>Writes a booking's row as it may stand there.</summary>
    public Task WriteBooking(string id, string customer, string request, BookingStatus status, params (string Name, AttributeValue Value)[] more)
    {
        var item = Keys.Booking(id);
        item["customer"] = new(customer);
        item["request"] = new(request);
        item["offering"] = new(TrainId);
        item["seats"] = Item.List([new("1A"), new("1B")]);
        item["legs"] = Item.List([Item.Number(0), Item.Number(0)]);
        item["status"] = new(status.Text());
        item["placed"] = Item.Time(Clock.GetUtcNow());
        foreach (var (name, value) in more)
            item[name] = value;
        return Table.PutAsync(new PutItemRequest { Item = item });
    }

    public async Task<int> CountItems() =>
        (await table.Client.ScanAsync(new ScanRequest { TableName = table.Name, ConsistentRead = true, Select = "COUNT" })).Count ?? 0;

    public ValueTask DisposeAsync() => Machine.DisposeAsync();

    private LoadOfferingsFunction LoadFunction => new(new OfferingLoader(Table, Clock), Offerings);

    /// <summary>Turns the clock to each timer that the call sets, until it is answered.</summary>
    private async Task<APIGatewayProxyResponse> Drive(Task<APIGatewayProxyResponse> call, Func<Task>? meanwhile = null)
    {
        while (await Task.WhenAny(call, Clock.TimerSet) != call)
        {
            if (meanwhile is not null)
                await meanwhile();
            Clock.AdvanceToNext();
        }

        return await call;
    }
}
