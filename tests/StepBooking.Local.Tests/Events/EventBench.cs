using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Rules;
using StepBooking.Local.Events.Schedules;
using StepBooking.Local.Events.Wire;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Queues;
using StepBooking.Local.Storage;
using StepBooking.Testing;
using RequestsOf = StepBooking.Local.Tests.Aws.Calls;

namespace StepBooking.Local.Tests.Events;

/// <summary>EventBridge over a queue, a function and whatever services a role may call, on a clock that the test moves.</summary>
internal sealed class EventBench : IFunctions, IAwsServices, IAsyncDisposable
{
    public const string Queue = "arn:aws:sqs:us-east-1:000000000000:orders";
    public const string DeadLetters = "arn:aws:sqs:us-east-1:000000000000:dead";
    public const string Function = "arn:aws:lambda:us-east-1:000000000000:function:Sweep";
    public const string Role = "arn:aws:iam::000000000000:role/Events";
    private readonly EventsService service;
    private readonly QueueRegistry queues = new(new DeskAddresses { Aws = new Uri("http://127.0.0.1:4566/") });
    private readonly QueueStore messages;
    private readonly Deliveries deliveries;
    private readonly RuleTimers timers;

    public EventBench(Journal? journal = null, ManualTimeProvider? clock = null)
    {
        Journal = journal ?? new Journal(null);
        Clock = clock ?? new ManualTimeProvider();
        messages = new QueueStore(Journal, queues, Clock);
        foreach (var name in (string[])["orders", "dead", "closed"])
            queues.Add(new QueueSettings { Name = name, Arn = QueueRegistry.Arn(name) });
        var policies = new QueuePolicies();
        var open = PolicyDocument.Read(
            JsonNode.Parse("""
                {"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Principal": {"Service": "events.amazonaws.com"}, "Resource": "*",
                    "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:events:us-east-1:000000000000:rule/*"}}}]}
                """),
            "the queues");
        policies.Set(queues.Find("orders"), open);
        policies.Set(queues.Find("dead"), open);
        var identities = new Identities(new byte[32]);
        identities.Add("Events", PolicyDocument.Read(JsonNode.Parse("""
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "events.amazonaws.com"}}]}
            """), "the role"));
        Rules = new RuleRegistry(Journal);
        EventRouter? router = null;
        var sender = new TargetSender(
            new QueueTarget(queues, policies, new MessageOperations(messages, Clock)), this, this, identities,
            (bus, envelope) => router!.Put(bus, envelope, forwarded: true));
        deliveries = new Deliveries(new DeliveryStore(Journal), sender, Clock);
        Router = router = new EventRouter(Rules, deliveries, Clock);
        timers = new RuleTimers(Rules, router, Clock);
        var operations = new RuleOperations(Rules);
        service = new EventsService(new EventEntries(router, Clock), operations, new TargetOperations(Rules, operations));
    }

    public Journal Journal { get; }

    public ManualTimeProvider Clock { get; }

    public RuleRegistry Rules { get; }

    public EventRouter Router { get; }

    public RuleTimers Timers => timers;

    /// <summary>What the function was invoked with, and by whom.</summary>
    public List<(string Source, string Payload)> Invocations { get; } = [];

    /// <summary>What services were called with.</summary>
    public List<AwsRequest> Calls { get; } = [];

    /// <summary>How the function, or a service, answers; null: well.</summary>
    public Func<AwsError?> Refusal { get; set; } = () => null;

    /// <summary>The error that the function ends with; null: none.</summary>
    public string? FunctionError { get; set; }

    /// <summary>Asks the service.</summary>
    public async Task<JsonObject> Ask(string operation, string body)
    {
        var request = RequestsOf.Json("events", $"AWSEvents.{operation}", body);
        service.Needs(request);
        return RequestsOf.Body(await service.Handle(request, CancellationToken.None));
    }

    public async Task<string> Refused(string operation, string body)
    {
        var error = await Assert.ThrowsAsync<AwsError>(() => Ask(operation, body));
        return $"{error.Code}: {error.Message}";
    }

    /// <summary>A rule for all events of source <c>app</c>, with one target.</summary>
    public async Task Rule(string target, string name = "rule", string pattern = """{"source": ["app"]}""")
    {
        await Ask("PutRule", new JsonObject { ["Name"] = name, ["EventPattern"] = pattern }.ToJsonString());
        await Ask("PutTargets", $$"""{"Rule": "{{name}}", "Targets": [{{target}}]}""");
    }

    /// <summary>Puts one event of source <c>app</c> and waits until nothing of it can be delivered now.</summary>
    public async Task Put(string detail = "{}")
    {
        var answer = await Ask("PutEvents", new JsonObject
        {
            ["Entries"] = new JsonArray(new JsonObject { ["Source"] = "app", ["DetailType"] = "Order", ["Detail"] = detail, ["Time"] = 1700000000 }),
        }.ToJsonString());
        Assert.Equal(0, (int)answer["FailedEntryCount"]!);
    }

    /// <summary>Waits until all is delivered or given up.</summary>
    public Task Done() => deliveries.WhenDone().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Waits until whatever is left waits for time, and moves the clock there.</summary>
    public async Task Later(TimeSpan by)
    {
        await Clock.TimerSet.WaitAsync(TimeSpan.FromSeconds(20));
        Clock.Advance(by);
    }

    /// <summary>The messages of a queue, taken out of it.</summary>
    public IReadOnlyList<QueuedMessage> Messages(string queue = "orders") => messages.Receive(queues.Find(queue), 10, TimeSpan.FromHours(1));

    public void Resume() => deliveries.Resume();

    Task<FunctionResult> IFunctions.Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("EventBridge invokes by the function's own policy.");

    Task<FunctionResult> IFunctions.InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        Assert.Equal(("events.amazonaws.com", Function), (servicePrincipal, functionNameOrArn));
        Invocations.Add((sourceArn, Encoding.UTF8.GetString(payload.Span)));
        return Refusal() is { } refused
            ? Task.FromException<FunctionResult>(refused)
            : Task.FromResult(new FunctionResult(200, FunctionError, Encoding.UTF8.GetBytes("""{"errorType":"E"}"""), "$LATEST", ""));
    }

    Task<AwsResponse> IAwsServices.Call(AwsRequest request, CancellationToken cancellationToken)
    {
        Calls.Add(request);
        return Task.FromResult(Refusal() is { } refused ? AwsErrorAnswer.Of(request, refused) : new AwsResponse(200, "application/x-amz-json-1.0", default));
    }

    public async ValueTask DisposeAsync()
    {
        timers.Dispose();
        await deliveries.DisposeAsync();
    }
}
