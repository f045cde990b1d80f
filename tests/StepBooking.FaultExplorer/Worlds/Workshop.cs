using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using StepBooking.PaymentSandbox;
using StepBooking.PaymentSandbox.Ledger;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.Testing;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>What runs share, one after the other: a table, a sandbox, and whoever evaluates expressions.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private const int RunsOfASandbox = 100;
    private readonly DynamoDbFixture _dynamo;
    private readonly NodeChild _node;
    private readonly Dictionary<string, string> _environment;
    private RunningSandbox _sandbox;
    private int _runs;

    private Workshop(DynamoDbFixture dynamo, Uri endpoint, TestTable table, RunningSandbox sandbox, SharedTime time)
    {
        _dynamo = dynamo;
        Endpoint = endpoint;
        TableName = table.Name;
        Plain = table.Client;
        Time = time;
        _sandbox = sandbox;
        _node = new NodeChild(cancellation => NpmPackages.Install(cancellationToken: cancellation));
        Expressions = new NodeExpressionEvaluator(_node);
        _environment = new Dictionary<string, string>
        {
            ["TABLE_NAME"] = TableName,
            ["BOOKING_STATE_MACHINE_ARN"] = Machines.ArnOf("booking"),
            ["CANCELLATION_STATE_MACHINE_ARN"] = Machines.ArnOf("cancellation"),
            ["RECOVERY_STATE_MACHINE_ARN"] = Machines.ArnOf("recovery"),
            ["PAYMENT_SECRET_ARN"] = "payment",
            ["EMAIL_SENDER"] = "bookings@example.com",
            ["PARKED_QUEUE_URL"] = "https://queues/parked",
            ["SQS_BOOKING_REQUEST_QUEUE_URL"] = "https://queues/booking-requests",
            ["SQS_BOOKING_CONFIRMATION_QUEUE_URL"] = "https://queues/booking-confirmations",
            ["APPROVAL_HOURS"] = "24",
            ["EVENT_BUS_NAME"] = "bookings",
            ["STAGE"] = "test",
        };
    }

    public Uri Endpoint { get; }

    public string TableName { get; }

    /// <summary>A client that nothing strikes.</summary>
    public IAmazonDynamoDB Plain { get; }

    public SharedTime Time { get; }

    public IExpressionEvaluator Expressions { get; }

    public Machines Machines { get; } = new();

    public string PaymentSecret =>
        new JsonObject { ["baseAddress"] = _sandbox.BaseAddress.ToString(), ["apiKey"] = _sandbox.ApiKey }.ToJsonString();

    public static async Task<Workshop> Open()
    {
        var time = new SharedTime();
        var dynamo = new DynamoDbFixture();
        return new Workshop(dynamo, await DynamoDbFixture.Endpoint(), await dynamo.CreateTableAsync(), await NewSandbox(time), time);
    }

    public string? Variable(string name) => _environment.GetValueOrDefault(name);

    /// <summary>The books of the sandbox for some payments.</summary>
    public IReadOnlyList<PaymentRecord> BooksOf(IReadOnlyCollection<string> payments) =>
        [.. _sandbox.Payments.Where(payment => payments.Contains(payment.Id))];

    /// <summary>Sees to it that what runs share does not grow.</summary>
    public async Task BetweenRuns()
    {
        if (++_runs % RunsOfASandbox != 0)
            return;
        await _sandbox.DisposeAsync();
        _sandbox = await NewSandbox(Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _sandbox.DisposeAsync();
        _dynamo.Dispose();
    }

    private static Task<RunningSandbox> NewSandbox(SharedTime time) =>
        Sandbox.StartAsync(new SandboxOptions { Clock = time, HoldAtMost = TimeSpan.FromMilliseconds(20) });
}
