using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StepBooking.Local.Functions;

/// <summary>
/// The Lambda Runtime API of one process, on a loopback port of its own: a process can reach no other's events, and its
/// pending <c>next</c> breaks at once when the host dies.
/// </summary>
internal sealed class RuntimeApi : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private const string Prefix = "/2018-06-01/runtime/";
    private const int AnswerLimit = 6 * 1024 * 1024 + 100;
    private static readonly byte[] Accepted = """{"status":"OK"}"""u8.ToArray();

    private readonly Lock gate = new();
    private readonly KestrelServer server;
    private TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<Invocation> next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Invocation? current;

    private RuntimeApi()
    {
        KestrelServerOptions options = new() { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Listen(IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
        SocketTransportOptions transport = new() { IOQueueCount = 1 };
        server = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(transport), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
    }

    /// <summary>Host and port, as <c>AWS_LAMBDA_RUNTIME_API</c> names them.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Completes when the process asks for an event that is not there yet: it has started, or is through with the last one.</summary>
    public Task Asked
    {
        get
        {
            lock (gate)
                return asked.Task;
        }
    }

    /// <summary>The error with which the process reported that it cannot start; null if it has not.</summary>
    public ReadOnlyMemory<byte>? InitError { get; private set; }

    /// <summary>Listens.</summary>
    public static async Task<RuntimeApi> Start(CancellationToken cancellationToken)
    {
        RuntimeApi api = new();
        await api.server.StartAsync(api, cancellationToken);
        api.Address = new Uri(api.server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()).Authority;
        return api;
    }

    /// <summary>Hands the process its next event. Only once it has <see cref="Asked"/>.</summary>
    public void Deliver(Invocation invocation)
    {
        lock (gate)
        {
            current = invocation;
            asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            next.SetResult(invocation);
        }
    }

    /// <inheritdoc/>
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    /// <inheritdoc/>
    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    /// <inheritdoc/>
    public async Task ProcessRequestAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        if (path == Prefix + "invocation/next" && HttpMethods.IsGet(context.Request.Method))
            await Next(context);
        else if (path == Prefix + "init/error" && HttpMethods.IsPost(context.Request.Method))
            await TakeInitError(context);
        else if (path.StartsWith(Prefix + "invocation/", StringComparison.Ordinal) && HttpMethods.IsPost(context.Request.Method))
            await TakeAnswer(context, path[(Prefix.Length + "invocation/".Length)..].Split('/'));
        else
            await Reply(context, 404, Error("Runtime.UnknownPath", "No such path in the Runtime API."));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A token that is cancelled already: open connections are broken, not waited for.
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
    }

    private async Task Next(HttpContext context)
    {
        Task<Invocation> waiting;
        lock (gate)
        {
            asked.TrySetResult();
            waiting = next.Task;
        }

        Invocation invocation;
        try
        {
            invocation = await waiting.WaitAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (gate)
            next = new TaskCompletionSource<Invocation>(TaskCreationOptions.RunContinuationsAsynchronously);

        IHeaderDictionary headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.Function.Arn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        await Reply(context, 200, invocation.Payload);
    }

    private async Task TakeAnswer(HttpContext context, string[] path)
    {
        Invocation? invocation;
        lock (gate)
            invocation = current;
        if (path is not [string id, "response" or "error"])
        {
            await Reply(context, 404, Error("Runtime.UnknownPath", "No such path in the Runtime API."));
        }
        else if (invocation?.RequestId != id)
        {
            await Reply(context, 400, Error("InvalidRequestID", "Invalid request ID"));
        }
        else if (await Read(context) is not { } body)
        {
            invocation.Complete(new InvocationAnswer(true, FunctionErrors.TooLarge(AnswerLimit)));
            await Reply(context, 413, Error("RequestEntityTooLarge", "Exceeded maximum allowed payload size"));
        }
        else
        {
            invocation.Complete(new InvocationAnswer(path[1] == "error", body));
            await Reply(context, 202, Accepted);
        }
    }

    private async Task TakeInitError(HttpContext context)
    {
        InitError = await Read(context) ?? FunctionErrors.TooLarge(AnswerLimit);
        await Reply(context, 202, Accepted);
    }

    private static async Task<byte[]?> Read(HttpContext context)
    {
        using MemoryStream body = new();
        byte[] buffer = new byte[81920];
        int count;
        while ((count = await context.Request.Body.ReadAsync(buffer.AsMemory(), context.RequestAborted)) > 0)
        {
            if (body.Length + count > AnswerLimit)
                return null;
            await body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted);
        }

        return body.ToArray();
    }

    private static byte[] Error(string type, string message) => Encoding.UTF8.GetBytes($$"""{"errorType":"{{type}}","errorMessage":"{{message}}"}""");

    private static async Task Reply(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
