using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.TestUtilities;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Payments;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Store;
using StepBooking.Functions.Api;
using StepBooking.Functions.Approvals;
using StepBooking.Functions.Events;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Operations;
using StepBooking.Functions.Parked;
using StepBooking.Functions.Payments;
using StepBooking.Functions.Slots;
using StepBooking.Functions.Steps;
using StepBooking.PaymentSandbox;
using StepBooking.PaymentSandbox.Ledger;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Support;

/// <summary>
/// The steps on a table of their own in DynamoDB Local, with the payment sandbox over HTTP and loopback services for messages: real
/// clients everywhere, and a clock that is turned by hand.
/// </summary>
internal sealed class StepDesk : IAsyncDisposable
{
    /// <summary>How long a provider has.</summary>
    public static readonly TimeSpan ApprovalLimit = TimeSpan.FromHours(24);

    private static readonly DynamoDbFixture Dynamo = new();

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly HttpPaymentGateway gateway;

    private StepDesk(TestTable table, LoopbackAws aws, RunningSandbox sandbox)
    {
        RawTable = table;
        Meter = (MeteredDynamoDb)table.Client;
        Aws = aws;
        Sandbox = sandbox;
        Table = new BookingTable(table.Client, table.Name);
        Store = new BookingStore(Table, Clock);
        Offerings = new OfferingStore(Table);
        aws.Secret = new JsonObject { ["baseAddress"] = sandbox.BaseAddress.ToString(), ["apiKey"] = sandbox.ApiKey }.ToJsonString();
        gateway = new HttpPaymentGateway(new GatewayClient(http, new PaymentSecret(aws.Secrets(), "payment")));
    }

    public TestTable RawTable { get; }

    /// <summary>What the steps have written so far, in write units.</summary>
    public MeteredDynamoDb Meter { get; }

    public LoopbackAws Aws { get; }

    public RunningSandbox Sandbox { get; }

    public ManualTimeProvider Clock { get; } = new();

    public BookingTable Table { get; }

    public BookingStore Store { get; }

    public OfferingStore Offerings { get; }

    public IPaymentGateway Gateway => gateway;

    public TestLambdaContext Context { get; } = new();

    public string Log => ((TestLambdaLogger)Context.Logger).Buffer.ToString();

    public CheckAvailabilityFunction CheckAvailability => new(Store, Offerings, Clock);

    public ProcessPaymentFunction ProcessPayment => new(new Authorisation(Store, Gateway));

    public ReserveSeatsFunction ReserveSeats => new(Store, Count, new ApprovalLimit(ApprovalLimit));

    public RequestApprovalFunction RequestApproval => new(Store, Requests, Answers);

    /// <summary>What asks providers.</summary>
    public ApprovalRequests Requests => new(Store, Offerings, Aws.Sqs(), new ProviderInbox(LoopbackAws.RequestsUrl), Publishers, Clock);

    /// <summary>What publishes the events of notices.</summary>
    public OutcomeEvents Events => new(Store, Offerings, Publishers, Clock);

    /// <summary>What answers waiting tasks.</summary>
    public TokenAnswers Answers => new(Aws.States());

    public AcceptBookingFunction AcceptBooking => new(Store, Decisions);

    public RejectBookingFunction RejectBooking => new(Store, Decisions);

    public CapturePaymentFunction CapturePayment => new(Store, new Capture(Gateway));

    public ConfirmBookingFunction ConfirmBooking => new(Store);

    public NotifyFunction Notify => new(Store, Offerings, Notices);

    public UndoPaymentFunction UndoPayment => new(Store, new Closing(Gateway));

    public ReleaseSeatsFunction ReleaseSeats => new(Store, new SeatStore(Table, Clock), Count);

    public CloseBookingFunction CloseBooking => new(Store);

    public SendCancellationNoticeFunction SendCancellationNotice => new(Store, Offerings, Notices);

    public BeginCancellationFunction BeginCancellation => new(Store, Offerings, Answers);

    public RefundPaymentFunction RefundPayment => new(Store, new Refunding(Gateway));

    public ReleaseCancelledSeatsFunction ReleaseCancelledSeats => new(Store, new SeatStore(Table, Clock), Count);

    public ParkForOperatorFunction ParkForOperator => new(Store, new SqsOperatorInbox(Aws.Sqs(), LoopbackAws.QueueUrl), Metrics, Clock);

    public ParkNoticeFunction ParkNotice => new(Store, new SqsOperatorInbox(Aws.Sqs(), LoopbackAws.QueueUrl), Metrics, Clock);

    /// <summary>The metrics written so far, a line each.</summary>
    public StringWriter MetricLines { get; } = new();

    public Metrics Metrics => new("test", MetricLines, Clock);

    private ProviderDecisions Decisions => new(Store, Offerings, Answers, Clock);

    private FreeSeatCount Count => new(Offerings, Clock);

    /// <summary>What tells customers.</summary>
    public NoticeDesk Notices => new(
        Store,
        new ContactStore(Table),
        new SesEmailSender(Aws.Email(), "bookings@example.com", Context.Logger.LogWarning),
        new SnsSmsSender(Aws.Sms(), Context.Logger.LogWarning),
        Events,
        Clock);

    /// <summary>What tells providers.</summary>
    public ProviderDesk Providers => new(
        Store,
        Offerings,
        new ContactStore(Table),
        new SesEmailSender(Aws.Email(), "bookings@example.com", Context.Logger.LogWarning),
        new SnsSmsSender(Aws.Sms(), Context.Logger.LogWarning),
        Clock);

    /// <summary>What publishes of bookings that a provider must accept.</summary>
    public SlotEvents SlotEvents => new(
        Aws.Sqs(),
        new SlotQueues(() => LoopbackAws.RequestsUrl, () => LoopbackAws.ConfirmationsUrl),
        Store,
        new Actor("Notify", null),
        Context.Logger.LogWarning,
        Metrics,
        Clock);

    /// <summary>Where events go: the bus, then the queues.</summary>
    private IEnumerable<IBookingEvents> Publishers =>
        [new BusEvents(new EventPublisher(Aws.Events(), new EventBus("bookings")), Context.Logger.LogWarning, Metrics), SlotEvents];

    /// <summary>Somebody signs in for a provider.</summary>
    public Task RememberOfProviderAsync(string provider, string? email, string? phone) =>
        new ContactStore(Table).RememberOfProviderAsync(provider, new Contact { Sub = "somebody", Email = email, Phone = phone });

    public static async Task<StepDesk> OpenAsync()
    {
        var sandbox = await PaymentSandbox.Sandbox.StartAsync(new SandboxOptions { HoldAtMost = TimeSpan.FromMilliseconds(20) });
        var table = await Dynamo.CreateTableAsync();
        var metered = table with { Client = new MeteredDynamoDb(await DynamoDbFixture.Endpoint()) };
        var desk = new StepDesk(metered, await LoopbackAws.StartAsync(), sandbox);
        foreach (var offering in Offers.All)
            await desk.LoadAsync(offering);
        await desk.RememberAsync("alice", "alice@example.com", "+911234567890");
        return desk;
    }

    /// <summary>Loads an offering from its document.</summary>
    public Task LoadAsync(string document)
    {
        var read = OfferingDocument.Parse(JsonSerializer.SerializeToElement(JsonNode.Parse(document)), null);
        return new OfferingLoader(Table, Clock).LoadAsync([read.Value!]);
    }

    public Task RememberAsync(string customer, string? email, string? phone) =>
        new ContactStore(Table).RememberAsync(new Contact { Sub = customer, Email = email, Phone = phone });

    /// <summary>The booking, which must be there.</summary>
    public async Task<Booking> BookingAsync(string id) =>
        await Store.GetAsync(id) ?? throw new InvalidOperationException($"There is no booking {id}.");

    /// <summary>Who has leg 0 of a seat: the booking, and whether it is only held. Null when nobody ever had or it was released.</summary>
    public async Task<(string Booking, bool Held)?> OwnerAsync(string offeringId, string seat)
    {
        var item = await Table.GetAsync(Bookings.Keys.Seat(offeringId, seat));
        return item?.GetValueOrDefault("l0") is { } leg ? (leg.M["b"].S, leg.M.ContainsKey("u")) : null;
    }

    /// <summary>The payments that a booking made at the gateway.</summary>
    public IReadOnlyList<PaymentRecord> PaymentsOf(string bookingId) =>
        [.. Sandbox.Payments.Where(payment => payment.Metadata.GetValueOrDefault("bookingId") == bookingId)];

    /// <summary>Everything in the table.</summary>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> ScanAsync() =>
        (await RawTable.Client.ScanAsync(new ScanRequest { TableName = RawTable.Name, ConsistentRead = true })).Items ?? [];

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await MetricLines.DisposeAsync();
        Meter.Dispose();
        await Aws.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
