using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

public partial class LambdaBootstrap
{
    /// <summary>Runs a handler.</summary>
    /// <param name="handler">Handles each invocation.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), true, handler, null, null, initializer)
    {
    }

    /// <summary>Runs a wrapped handler.</summary>
    /// <param name="handlerWrapper">Handles each invocation.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), true, handlerWrapper?.Handler, handlerWrapper?.Serializer, null, initializer)
    {
    }

    /// <summary>Runs a handler with options.</summary>
    /// <param name="handler">Handles each invocation.</param>
    /// <param name="lambdaBootstrapOptions">The options.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(
        LambdaBootstrapHandler handler,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer initializer = null)
        : this(ConstructHttpClient(), true, handler, null, lambdaBootstrapOptions, initializer)
    {
    }

    /// <summary>Runs a wrapped handler with options.</summary>
    /// <param name="handlerWrapper">Handles each invocation.</param>
    /// <param name="lambdaBootstrapOptions">The options.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer initializer = null)
        : this(
            ConstructHttpClient(),
            true,
            handlerWrapper?.Handler,
            handlerWrapper?.Serializer,
            lambdaBootstrapOptions,
            initializer)
    {
    }

    /// <summary>Runs a handler over a client of one's own.</summary>
    /// <param name="httpClient">Calls the Runtime API.</param>
    /// <param name="handler">Handles each invocation.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(HttpClient httpClient, LambdaBootstrapHandler handler, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handler, null, null, initializer)
    {
    }

    /// <summary>Runs a wrapped handler over a client of one's own.</summary>
    /// <param name="httpClient">Calls the Runtime API.</param>
    /// <param name="handlerWrapper">Handles each invocation.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(HttpClient httpClient, HandlerWrapper handlerWrapper, LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handlerWrapper?.Handler, handlerWrapper?.Serializer, null, initializer)
    {
    }

    /// <summary>Runs a handler with options over a client of one's own.</summary>
    /// <param name="httpClient">Calls the Runtime API.</param>
    /// <param name="handler">Handles each invocation.</param>
    /// <param name="lambdaBootstrapOptions">The options.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(
        HttpClient httpClient,
        LambdaBootstrapHandler handler,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handler, null, lambdaBootstrapOptions, initializer)
    {
    }

    /// <summary>Runs a wrapped handler with options over a client of one's own.</summary>
    /// <param name="httpClient">Calls the Runtime API.</param>
    /// <param name="handlerWrapper">Handles each invocation.</param>
    /// <param name="lambdaBootstrapOptions">The options.</param>
    /// <param name="initializer">Runs before the first.</param>
    public LambdaBootstrap(
        HttpClient httpClient,
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer initializer = null)
        : this(httpClient, false, handlerWrapper?.Handler, handlerWrapper?.Serializer, lambdaBootstrapOptions, initializer)
    {
    }
}
