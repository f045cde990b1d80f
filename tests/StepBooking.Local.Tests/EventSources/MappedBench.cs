using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using StepBooking.Local.Aws;
using StepBooking.Local.EventSources;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Queues;
using StepBooking.Local.Resources;
using StepBooking.Local.Storage;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.EventSources;

/// <summary>A queue whose messages a function is handed, on a clock that the test moves.</summary>
internal sealed class MappedBench : IFunctions, IAsyncDisposable
{
    public const string QueueArn = "arn:aws:sqs:us-east-1:000000000000:orders";
    private readonly QueueRegistry queues = new(new DeskAddresses { Aws = new Uri("http://127.0.0.1:4566/") });
    private readonly QueueStore messages;
    private readonly MessageOperations operations;
    private readonly Identities identities = new(new byte[32]);
    private readonly FunctionRegistry functions;
    private readonly Stopping stopping = new();
    private readonly QueueMappings mappings = new();
    private readonly QueuePollers pollers;

    public MappedBench(Journal? journal = null, ManualTimeProvider? clock = null, params string[] mayDo)
    {
        Journal = journal ?? new Journal(null);
        Clock = clock ?? new ManualTimeProvider();
        messages = new QueueStore(Journal, queues, Clock);
        operations = new MessageOperations(messages, Clock);
        queues.Add(new QueueSettings { Name = "dead", Arn = QueueRegistry.Arn("dead") });
        queues.Add(new QueueSettings
        {
            Name = "orders",
            Arn = QueueArn,
            DeadLetterArn = QueueRegistry.Arn("dead"),
            MaxReceiveCount = 2,
            VisibilityTimeout = TimeSpan.FromSeconds(60),
        });
        functions = new FunctionRegistry(new FunctionSettings { AwsEndpoint = () => "" });
        var role = identities.Add("Consumer", Policy("""{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "lambda.amazonaws.com"}}"""));
        string[] actions = mayDo.Length > 0 ? mayDo : ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];
        role.Attach("Queue", Policy(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = new JsonArray([.. actions.Select(action => JsonValue.Create(action))]),
            ["Resource"] = QueueArn,
        }.ToJsonString()));
        functions.Add(new FunctionConfiguration
        {
            Name = "Consume",
            Arn = functions.ArnOf("Consume"),
            Folder = "",
            RoleArn = Identities.RoleArn("Consumer"),
            LogGroup = "",
            Timeout = TimeSpan.FromSeconds(10),
        });
        var sqs = new SqsService(queues, new QueueOperations(queues, messages), operations);
        var services = new AwsServices(() => [sqs], identities, stopping, NullLogger<AwsServices>.Instance);
        pollers = new QueuePollers(mappings, queues, services, identities, this, stopping, Clock, NullLogger<QueuePollers>.Instance);
    }

    public Journal Journal { get; }

    public ManualTimeProvider Clock { get; }

    /// <summary>What the function answers to an event.</summary>
    public Func<JsonNode, Task<FunctionResult>> Function { get; set; } = _ => Answer("""{"batchItemFailures":[]}""");

    /// <summary>An answer of the function.</summary>
    public static Task<FunctionResult> Answer(string json, string? error = null) =>
        Task.FromResult(new FunctionResult(200, error, Encoding.UTF8.GetBytes(json), "$LATEST", ""));

    /// <summary>Declares the mapping.</summary>
    public Task Map(string properties = """{"FunctionResponseTypes": ["ReportBatchItemFailures"]}""")
    {
        var declared = JsonNode.Parse(properties)!.AsObject();
        declared["EventSourceArn"] ??= QueueArn;
        declared["FunctionName"] = "Consume";
        return new EventSourceMappingType(mappings, queues, functions, identities)
            .Create(new ResourceDeclaration("Mapping", "AWS::Lambda::EventSourceMapping", declared, "Stack/Mapping"), default);
    }

    /// <summary>Begins to read.</summary>
    public Task Start() => pollers.Run(default);

    public void Send(string body, JsonObject? attributes = null) => operations.Send(
        queues.Find("orders"), new JsonObject { ["MessageBody"] = body, ["MessageAttributes"] = attributes }, identities.Desk);

    /// <summary>What lies in a queue, seen or not.</summary>
    public long Count(string queue = "orders")
    {
        var (visible, inFlight, delayed) = messages.Count(queues.Find(queue));
        return visible + inFlight + delayed;
    }

    public async ValueTask DisposeAsync()
    {
        await pollers.DisposeAsync();
        stopping.Dispose();
    }

    async Task<FunctionResult> IFunctions.Invoke(
        string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
        await Function(JsonNode.Parse(payload.Span)!).WaitAsync(cancellationToken);

    Task<FunctionResult> IFunctions.InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A mapping needs no permission of the function.");

    private static PolicyDocument Policy(string statement) =>
        PolicyDocument.Read(JsonNode.Parse($$"""{"Statement": [{{statement}}]}"""), "the test");
}
