using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace StepBooking.Functions.Tests.Tickets;

/// <summary>A topic of SNS on a loopback port: it keeps what is published, or fails as it is told.</summary>
internal sealed class LoopbackTopic : IAsyncDisposable
{
    public const string Arn = "arn:aws:sns:us-east-1:000000000000:stepbooking-dev-price-changes";

    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string EventType, string Message)> published = new();

    private LoopbackTopic(WebApplication app) => this.app = app;

    /// <summary>The messages taken so far, in their order.</summary>
    public IReadOnlyList<string> Messages => [.. published.Select(each => each.Message)];

    /// <summary>What their attribute says they are.</summary>
    public IReadOnlyList<string> EventTypes => [.. published.Select(each => each.EventType)];

    /// <summary>Whether it takes nothing.</summary>
    public bool IsDown { get; set; }

    public static async Task<LoopbackTopic> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var topic = new LoopbackTopic(builder.Build());
        topic.app.Run(topic.AnswerAsync);
        await topic.app.StartAsync();
        return topic;
    }

    public AmazonSimpleNotificationServiceClient Client() => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSimpleNotificationServiceConfig { ServiceURL = app.Urls.Single(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var form = QueryHelpers.ParseQuery(await reader.ReadToEndAsync());
        Assert.Equal(("Publish", Arn), (form["Action"].ToString(), form["TopicArn"].ToString()));
        if (IsDown)
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync("""
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
                  <Error><Type>Receiver</Type><Code>InternalFailure</Code><Message>No.</Message></Error><RequestId>r-1</RequestId>
                </ErrorResponse>
                """);
            return;
        }

        Assert.Equal("eventType", form["MessageAttributes.entry.1.Name"].ToString());
        published.Enqueue((form["MessageAttributes.entry.1.Value.StringValue"].ToString(), form["Message"].ToString()));
        await context.Response.WriteAsync("""
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>m-1</MessageId></PublishResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
            </PublishResponse>
            """);
    }
}
