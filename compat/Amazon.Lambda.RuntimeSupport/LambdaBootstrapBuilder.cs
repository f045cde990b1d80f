using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Puts a <see cref="LambdaBootstrap"/> together.</summary>
public partial class LambdaBootstrapBuilder
{
    private readonly HandlerWrapper wrapper;
    private readonly LambdaBootstrapOptions options = new();
    private HttpClient httpClient;
    private LambdaBootstrapInitializer initializer;

    private LambdaBootstrapBuilder(HandlerWrapper wrapper) => this.wrapper = wrapper;

    /// <summary>Calls the Runtime API through this client; its timeout must be longer than a function can be idle.</summary>
    /// <param name="httpClient">The client.</param>
    public LambdaBootstrapBuilder UseHttpClient(HttpClient httpClient)
    {
        this.httpClient = httpClient;
        return this;
    }

    /// <summary>Runs this before the first invocation.</summary>
    /// <param name="initializer">What to run.</param>
    public LambdaBootstrapBuilder UseBootstrapHandler(LambdaBootstrapInitializer initializer)
    {
        this.initializer = initializer;
        return this;
    }

    /// <summary>Changes the options.</summary>
    /// <param name="configureOptions">Changes them.</param>
    public LambdaBootstrapBuilder ConfigureOptions(Action<LambdaBootstrapOptions> configureOptions = null)
    {
        configureOptions?.Invoke(options);
        return this;
    }

    /// <summary>The bootstrap, ready to run.</summary>
    public LambdaBootstrap Build() =>
        httpClient is null
            ? new LambdaBootstrap(wrapper, options, initializer)
            : new LambdaBootstrap(httpClient, wrapper, options, initializer);
}
