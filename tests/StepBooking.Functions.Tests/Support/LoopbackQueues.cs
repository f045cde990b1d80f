using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StepBooking.Functions.Tests.Support;

/// <summary>Queues on a loopback port, in the way SQS answers on the wire: messages are hidden once received, until shown or deleted.</summary>
internal sealed class LoopbackQueues : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<Letter> letters = [];
    private int receptions;

    private LoopbackQueues(WebApplication app) => this.app = app;

    /// <summary>An error that everything is answered with, and its status.</summary>
    public (string Type, int Status)? Fault { get; set; }

    /// <summary>What was asked of the queues, in order.</summary>
    public List<string> Operations { get; } = [];

    public static async Task<LoopbackQueues> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var queues = new LoopbackQueues(builder.Build());
        queues.app.Run(queues.AnswerAsync);
        await queues.app.StartAsync();
        return queues;
    }

    public static string Url(string name) => $"https://sqs.us-east-1.amazonaws.com/000000000000/{name}";

    public AmazonSQSClient Client() => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSQSConfig { ServiceURL = app.Urls.Single(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>Puts a message into a queue.</summary>
    public string Put(string queue, string body, params (string Name, string Value)[] attributes)
    {
        var given = new JsonObject(attributes.Select(each => KeyValuePair.Create(
            each.Name, (JsonNode?)new JsonObject { ["DataType"] = "String", ["StringValue"] = each.Value })));
        var letter = new Letter(Guid.NewGuid().ToString(), Url(queue), body, given);
        lock (gate)
            letters.Add(letter);
        return letter.Id;
    }

    /// <summary>The messages of a queue: their bodies with what is attached to them.</summary>
    public IReadOnlyList<(string Id, string Body, string Attributes)> In(string queue)
    {
        lock (gate)
            return [.. letters.Where(each => each.Queue == Url(queue)).Select(each => (each.Id, each.Body, Attached(each)))];
    }

    /// <summary>How many messages of a queue are hidden.</summary>
    public int Hidden(string queue)
    {
        lock (gate)
            return letters.Count(each => each.Queue == Url(queue) && each.IsHidden);
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private static string Attached(Letter letter) => string.Join(
        ' ', letter.Attributes.Select(each => $"{each.Key}={each.Value!["StringValue"]}").Order(StringComparer.Ordinal));

    private async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var operation = context.Request.Headers["X-Amz-Target"].ToString().Split('.')[^1];
        context.Response.ContentType = "application/x-amz-json-1.0";
        if (Fault is { } fault)
        {
            context.Response.StatusCode = fault.Status;
            await context.Response.WriteAsync(new JsonObject { ["__type"] = fault.Type, ["message"] = "As asked." }.ToJsonString());
            return;
        }

        string answer;
        lock (gate)
        {
            Operations.Add(operation);
            answer = Do(operation, request).ToJsonString();
        }

        await context.Response.WriteAsync(answer);
    }

    private JsonObject Do(string operation, JsonObject request)
    {
        var queue = request["QueueUrl"]!.ToString();
        switch (operation)
        {
            case "SendMessage":
                var letter = new Letter(Guid.NewGuid().ToString(), queue, request["MessageBody"]!.ToString(), Copy(request["MessageAttributes"]));
                letters.Add(letter);
                return new JsonObject
                {
                    ["MessageId"] = letter.Id,
                    ["MD5OfMessageBody"] = Md5.Of(letter.Body),
                    ["MD5OfMessageAttributes"] = Md5.Of(letter.Attributes.Count > 0 ? letter.Attributes : null),
                };
            case "ReceiveMessage":
                return Receive(queue, (int)request["MaxNumberOfMessages"]!);
            case "DeleteMessage":
                letters.RemoveAll(each => each.Receipt == request["ReceiptHandle"]!.ToString());
                return [];
            case "ChangeMessageVisibility":
                letters.Where(each => each.Receipt == request["ReceiptHandle"]!.ToString()).ToList()
                    .ForEach(each => each.IsHidden = (int)request["VisibilityTimeout"]! > 0);
                return [];
            default:
                throw new InvalidOperationException($"No queue does {operation}.");
        }
    }

    private JsonObject Receive(string queue, int most)
    {
        var received = letters.Where(each => each.Queue == queue && !each.IsHidden).Take(most).ToList();
        foreach (var letter in received)
            (letter.IsHidden, letter.Receipt) = (true, $"receipt-{++receptions}");
        return received.Count == 0 ? [] : new JsonObject { ["Messages"] = new JsonArray([.. received.Select(Described)]) };
    }

    private static JsonNode Described(Letter letter) => new JsonObject
    {
        ["MessageId"] = letter.Id,
        ["ReceiptHandle"] = letter.Receipt,
        ["Body"] = letter.Body,
        ["MD5OfBody"] = Md5.Of(letter.Body),
        ["Attributes"] = new JsonObject { ["SentTimestamp"] = "1796299200000", ["ApproximateReceiveCount"] = "11" },
        ["MessageAttributes"] = letter.Attributes.DeepClone(),
        ["MD5OfMessageAttributes"] = Md5.Of(letter.Attributes.Count > 0 ? letter.Attributes : null),
    };

    private static JsonObject Copy(JsonNode? attributes) => attributes?.DeepClone().AsObject() ?? [];

    private sealed class Letter(string id, string queue, string body, JsonObject attributes)
    {
        public string Id => id;

        public string Queue => queue;

        public string Body => body;

        public JsonObject Attributes => attributes;

        public bool IsHidden { get; set; }

        public string? Receipt { get; set; }
    }
}
