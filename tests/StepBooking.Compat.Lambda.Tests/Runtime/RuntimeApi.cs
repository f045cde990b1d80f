using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>A Lambda Runtime API on a free loopback port: gives out events in order and keeps what is answered.</summary>
internal sealed class RuntimeApi : IAsyncDisposable
{
    /// <summary>How long a test waits for what never comes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<RuntimeEvent> events = Channel.CreateUnbounded<RuntimeEvent>();
    private readonly Channel<RuntimeAnswer> answers = Channel.CreateUnbounded<RuntimeAnswer>();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> nexts = [];
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication application;

    private RuntimeApi(WebApplication application) => this.application = application;

    /// <summary>Host and port.</summary>
    public string Endpoint => new Uri(application.Urls.Single()).Authority;

    /// <summary>The headers of each call for the next event.</summary>
    public IReadOnlyCollection<IReadOnlyDictionary<string, string>> Nexts => nexts;

    /// <summary>Ends when a function has asked for an event for the first time.</summary>
    public Task Waiting => waiting.Task;

    /// <summary>The status of the answer to an answer.</summary>
    public int Accepts { get; set; } = StatusCodes.Status202Accepted;

    public static async Task<RuntimeApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var api = new RuntimeApi(application);
        application.MapGet("/2018-06-01/runtime/invocation/next", (RequestDelegate)api.NextAsync);
        application.MapPost("/2018-06-01/runtime/{**path}", (RequestDelegate)api.AnswerAsync);
        await application.StartAsync();
        return api;
    }

    /// <summary>Gives an event out when a function asks for one.</summary>
    public void Enqueue(string body, params ReadOnlySpan<(string Name, string Value)> headers) =>
        events.Writer.TryWrite(new RuntimeEvent(body, headers.ToArray()));

    /// <summary>The next answer, when there is one.</summary>
    public async Task<RuntimeAnswer> AnswerAsync() => await answers.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Stops at once, whoever waits.</summary>
    public async Task AbortAsync()
    {
        events.Writer.TryComplete();
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await application.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private async Task NextAsync(HttpContext context)
    {
        nexts.Enqueue(Headers(context.Request));
        waiting.TrySetResult();
        RuntimeEvent one;
        try
        {
            one = await events.Reader.ReadAsync(context.RequestAborted);
        }
        catch (Exception ended) when (ended is OperationCanceledException or ChannelClosedException)
        {
            context.Abort();
            return;
        }

        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = "request-1";
        foreach (var (name, value) in one.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(one.Body);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = Headers(context.Request);
        var path = context.Request.Path.Value!["/2018-06-01/runtime/".Length..];
        context.Response.StatusCode = Accepts;
        await context.Response.WriteAsync("""{"status":"OK"}""");
        await context.Response.CompleteAsync();
        answers.Writer.TryWrite(new RuntimeAnswer(path, body, headers));
    }

    private static Dictionary<string, string> Headers(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
