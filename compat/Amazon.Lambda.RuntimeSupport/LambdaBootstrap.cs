using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;
using Amazon.Lambda.RuntimeSupport.Logging;
using Amazon.Lambda.RuntimeSupport.Runtime;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The loop around a handler: takes the next invocation from the Runtime API, and answers it.</summary>
public partial class LambdaBootstrap : IDisposable
{
    private readonly HttpClient httpClient;
    private readonly bool ownsHttpClient;
    private readonly LambdaBootstrapHandler handler;
    private readonly ILambdaSerializer serializer;
    private readonly LambdaBootstrapOptions options;
    private readonly LambdaBootstrapInitializer initializer;

    private LambdaBootstrap(
        HttpClient httpClient,
        bool ownsHttpClient,
        LambdaBootstrapHandler handler,
        ILambdaSerializer serializer,
        LambdaBootstrapOptions options,
        LambdaBootstrapInitializer initializer)
    {
        this.httpClient = httpClient;
        this.ownsHttpClient = ownsHttpClient;
        this.handler = handler ?? throw new ArgumentNullException(nameof(handler));
        this.serializer = serializer;
        this.options = options ?? new LambdaBootstrapOptions();
        this.initializer = initializer;
    }

    /// <summary>A client fit for the Runtime API: it waits for the next invocation as long as it takes.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client disposes of its handler, and the bootstrap of the client.")]
    public static HttpClient ConstructHttpClient()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(LambdaBootstrap).Assembly.GetName().Version?.ToString(3);
        client.DefaultRequestHeaders.TryAddWithoutValidation(
            "User-Agent",
            string.Create(CultureInfo.InvariantCulture, $"aws-lambda-dotnet/{Environment.Version}-{version}"));
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }

    /// <summary>
    /// Runs until the token is cancelled; without one, as long as there is a Runtime API. When that is gone it sets the process's
    /// exit code to 1 and returns, or ends the process where a handler is at work: nobody is left to invoke the function.
    /// </summary>
    /// <param name="cancellationToken">Ends the loop while it waits for the next invocation.</param>
    /// <exception cref="HttpRequestException">The Runtime API refused an answer.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var client = new RuntimeApiClient(httpClient, options.RuntimeApiEndpoint);
        using var log = LambdaConsole.TakeOver();
        MemoryLimit.Apply();
        try
        {
            if (initializer is null || await InitializeAsync(client, log.Logger))
            {
                await InvokeAsync(client, log.Logger, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Cancelled between invocations, as asked.
        }
        catch (Exception exception) when (RuntimeApiClient.IsGone(exception))
        {
            log.Logger.LogError($"The Runtime API at {client.Endpoint} is gone: {exception.Message}");
            Environment.ExitCode = 1;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the HTTP client, if the bootstrap made it.</summary>
    /// <param name="disposing">Whether it is disposed of, rather than finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && ownsHttpClient)
        {
            httpClient.Dispose();
        }
    }

    private static void EndProcess(RuntimeApiClient client, FunctionLogger log)
    {
        log.LogError($"The Runtime API at {client.Endpoint} is gone in the midst of an invocation.");
        Environment.Exit(1);
    }

    private async Task<bool> InitializeAsync(RuntimeApiClient client, FunctionLogger log)
    {
        try
        {
            return await initializer();
        }
        catch (Exception exception)
        {
            log.LogUnhandled(exception);
            await client.ReportInitializationErrorAsync(exception);
            throw;
        }
    }

    private async Task InvokeAsync(RuntimeApiClient client, FunctionLogger log, CancellationToken cancellationToken)
    {
        var once = string.Equals(
            Environment.GetEnvironmentVariable("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE"),
            "true",
            StringComparison.OrdinalIgnoreCase);
        do
        {
            await InvokeOnceAsync(client, log, cancellationToken);
        }
        while (!once && !cancellationToken.IsCancellationRequested);
    }

    private async Task InvokeOnceAsync(RuntimeApiClient client, FunctionLogger log, CancellationToken cancellationToken)
    {
        var (body, headers) = await client.NextAsync(cancellationToken);
        Environment.SetEnvironmentVariable("_X_AMZN_TRACE_ID", headers.TraceId);
        log.Invocation = headers;
        using var request = new InvocationRequest(body, new FunctionContext(headers, log, serializer));
        var response = await HandleAsync(request, client, log);
        if (response is not null)
        {
            await client.RespondAsync(headers.RequestId, response.OutputStream);
            if (response.DisposeOutputStream)
            {
                await response.OutputStream.DisposeAsync();
            }
        }

        log.Invocation = null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a handler throws is that invocation's answer.")]
    private async Task<InvocationResponse> HandleAsync(InvocationRequest request, RuntimeApiClient client, FunctionLogger log)
    {
        using var watch = RuntimeApiWatch.Start(client.Endpoint, () => EndProcess(client, log));
        try
        {
            return await handler(request);
        }
        catch (Exception exception)
        {
            log.LogUnhandled(exception);
            await client.ReportInvocationErrorAsync(request.LambdaContext.AwsRequestId, exception);
            return null;
        }
    }
}
