using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.EventBridge;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SimpleEmailV2;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Amazon.StepFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StepBooking.Functions.Notices;

namespace StepBooking.Functions.Tests.Support;

/// <summary>
/// SES, SNS, SQS, EventBridge, Step Functions and Secrets Manager on one loopback port: it records what it takes and answers as it is told, the real way
/// each of them answers on the wire.
/// </summary>
internal sealed class LoopbackAws : IAsyncDisposable
{
    public const string QueueUrl = "https://sqs.us-east-1.amazonaws.com/000000000000/parked";

    public const string RequestsUrl = "https://sqs.us-east-1.amazonaws.com/000000000000/approval-requests";

    public const string ConfirmationsUrl = "https://sqs.us-east-1.amazonaws.com/000000000000/booking-confirmations";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Message> messages = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Answer>> answers = new();

    private LoopbackAws(WebApplication app) => this.app = app;

    /// <summary>What people and queues were sent; what programs are told on the bus is apart.</summary>
    public IReadOnlyList<Message> Messages => [.. messages.Where(message => message.Channel != "event")];

    public IReadOnlyList<Message> Of(string channel) => [.. messages.Where(message => message.Channel == channel)];

    /// <summary>The payment secret's text.</summary>
    public string Secret { get; set; } = "{}";

    /// <summary>How often a message was handed over, taken or not.</summary>
    public int Asked { get; private set; }

    public int SecretReads { get; private set; }

    /// <summary>Runs while a message is being taken, before it is answered.</summary>
    public Func<Task> OnMessage { get; set; } = () => Task.CompletedTask;

    private string Url => app.Urls.Single();

    public static async Task<LoopbackAws> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackAws(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>The next answers of a channel (<c>email</c>, <c>sms</c>, <c>parked</c>, <c>requests</c>, <c>confirmations</c>, <c>event</c>, <c>token</c>); after them it takes everything.</summary>
    public void Will(string channel, params Answer[] next) => answers[channel] = new ConcurrentQueue<Answer>(next);

    public AmazonSimpleEmailServiceV2Client Email() =>
        new(Keys, NoticeServices.Once(Here(new AmazonSimpleEmailServiceV2Config()), Patience));

    public AmazonSimpleNotificationServiceClient Sms() =>
        new(Keys, NoticeServices.Once(Here(new AmazonSimpleNotificationServiceConfig()), Patience));

    public AmazonSQSClient Sqs() => new(Keys, Here(new AmazonSQSConfig()));

    public AmazonStepFunctionsClient States() => new(Keys, Here(new AmazonStepFunctionsConfig()));

    public AmazonEventBridgeClient Events() => new(Keys, Here(new AmazonEventBridgeConfig()));

    public AmazonSecretsManagerClient Secrets() => new(Keys, Here(new AmazonSecretsManagerConfig()));

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(5);

    private static BasicAWSCredentials Keys => new("local", "local");

    private T Here<T>(T config)
        where T : ClientConfig
    {
        config.ServiceURL = Url;
        config.AuthenticationRegion = "us-east-1";
        config.MaxErrorRetry = 0;
        return config;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        if (target == "secretsmanager.GetSecretValue")
            await SecretAsync(context);
        else if (target == "AmazonSQS.ChangeMessageVisibility")
            await context.Response.WriteAsync("{}");
        else if (target == "AmazonSQS.SendMessage")
            await TakeAsync(context, Queued(body));
        else if (target == "AWSEvents.PutEvents")
            await TakeAsync(context, Event(body));
        else if (target.StartsWith("AWSStepFunctions.SendTask", StringComparison.Ordinal))
            await TakeAsync(context, TaskAnswer(target["AWSStepFunctions.".Length..], body));
        else if (context.Request.Path == "/v2/email/outbound-emails")
            await TakeAsync(context, Mail(body));
        else
            await TakeAsync(context, Text(body));
    }

    private async Task SecretAsync(HttpContext context)
    {
        SecretReads++;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.WriteAsync(new JsonObject { ["Name"] = "payment", ["SecretString"] = Secret }.ToJsonString());
    }

    private async Task TakeAsync(HttpContext context, Message message)
    {
        if (message.Channel != "event")
        {
            Asked++;
            await OnMessage();
        }

        var answer = answers.TryGetValue(message.Channel, out var next) && next.TryDequeue(out var told) ? told : Answer.Taken;
        if (answer is Answer.Taken or Answer.Lost or Answer.Broken)
            messages.Enqueue(message);
        if (answer == Answer.Lost)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, message, answer);
    }

    private static Message Queued(string body)
    {
        var json = JsonNode.Parse(body)!;
        var (text, queue) = ((string)json["MessageBody"]!, (string?)json["QueueUrl"]);
        var attributes = json["MessageAttributes"]?.AsObject()
            .Select(attribute => $"{attribute.Key}:{attribute.Value!["DataType"]}={attribute.Value["StringValue"]}")
            .Order(StringComparer.Ordinal);
        return new Message(
            queue switch { RequestsUrl => "requests", ConfirmationsUrl => "confirmations", _ => "parked" },
            queue,
            attributes is null ? null : string.Join(' ', attributes),
            text,
            (string?)JsonNode.Parse(text)!["bookingId"])
        { AttributesMd5 = Md5.Of(json["MessageAttributes"] as JsonObject) };
    }

    /// <summary>An event: to its bus, who sends it and what kind it is as the subject.</summary>
    private static Message Event(string body)
    {
        var entry = JsonNode.Parse(body)!["Entries"]!.AsArray().Single()!;
        var detail = (string)entry["Detail"]!;
        var booking = (string?)JsonNode.Parse(detail)!["bookingId"];
        return new Message("event", (string?)entry["EventBusName"], $"{entry["Source"]} {entry["DetailType"]}", detail, booking);
    }

    /// <summary>The answer to a waiting task: to its token, the kind of answer as the subject.</summary>
    private static Message TaskAnswer(string operation, string body)
    {
        var json = JsonNode.Parse(body)!;
        var text = (string?)json["output"] ?? (string?)json["cause"] ?? string.Empty;
        return new Message("token", (string?)json["taskToken"], $"{operation} {json["error"]}".TrimEnd(), text, null);
    }

    private static Message Mail(string body)
    {
        var json = JsonNode.Parse(body)!;
        var simple = json["Content"]!["Simple"]!;
        var tag = json["EmailTags"]![0]!;
        Assert.Equal("bookingId", (string?)tag["Name"]);
        return new Message(
            "email",
            (string?)json["Destination"]!["ToAddresses"]![0],
            (string?)simple["Subject"]!["Data"],
            (string)simple["Body"]!["Text"]!["Data"]!,
            (string?)tag["Value"]);
    }

    private static Message Text(string body)
    {
        var form = body.Split('&')
            .Select(field => field.Split('='))
            .ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1].Replace('+', ' ')));
        var name = form.Single(field => field.Value == "bookingId").Key;
        var bookingId = form[name.Replace(".Name", ".Value.StringValue", StringComparison.Ordinal)];
        return new Message("sms", form["PhoneNumber"], null, form["Message"], bookingId);
    }

    private static Task WriteAsync(HttpContext context, Message message, Answer answer)
    {
        var (status, error) = (message.Channel, answer) switch
        {
            (_, Answer.Broken) => (500, "InternalFailure"),
            ("email", Answer.Throttled) => (429, "TooManyRequestsException"),
            ("email", Answer.Refused or Answer.Unverified) => (400, "MessageRejected"),
            ("sms", Answer.Throttled) => (400, "Throttling"),
            ("sms", Answer.Refused) => (400, "InvalidParameter"),
            ("parked" or "requests" or "confirmations", Answer.Throttled) => (400, "RequestThrottled"),
            ("event", Answer.Throttled) => (400, "ThrottlingException"),
            ("event", Answer.Refused) => (200, string.Empty),
            ("token", Answer.Throttled) => (400, "ThrottlingException"),
            ("token", Answer.Refused) => (400, "TaskTimedOut"),
            ("token", Answer.Unverified) => (400, "TaskDoesNotExist"),
            (_, Answer.Taken) => (200, string.Empty),
            _ => throw new InvalidOperationException("No such answer."),
        };
        context.Response.StatusCode = status;
        if (message.Channel == "sms")
            return context.Response.WriteAsync(Xml(status, error));
        context.Response.ContentType = "application/x-amz-json-1.0";
        context.Response.Headers["x-amzn-ErrorType"] = error;
        var json = status == 200
            ? new JsonObject
            {
                ["MessageId"] = "m-1",
                ["MD5OfMessageBody"] = message.Channel is "parked" or "requests" or "confirmations" ? Md5.Of(message.Text) : null,
                ["MD5OfMessageAttributes"] = message.AttributesMd5,
                ["FailedEntryCount"] = answer == Answer.Refused ? 1 : 0,
                ["Entries"] = new JsonArray(new JsonObject { [answer == Answer.Refused ? "ErrorCode" : "EventId"] = "e-1" }),
            }
            : new JsonObject { ["__type"] = error, ["message"] = answer == Answer.Unverified ? Unverified(message.To) : "No." };
        return context.Response.WriteAsync(json.ToJsonString());
    }

    private static string Unverified(string? address) =>
        $"Email address is not verified. The following identities failed the check in region US-EAST-1: {address}";

    private static string Xml(int status, string error) => status == 200
        ? """
          <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
            <PublishResult><MessageId>m-1</MessageId></PublishResult>
            <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
          </PublishResponse>
          """
        : $"""
          <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
            <Error><Type>Sender</Type><Code>{error}</Code><Message>No.</Message></Error>
            <RequestId>r-1</RequestId>
          </ErrorResponse>
          """;
}
