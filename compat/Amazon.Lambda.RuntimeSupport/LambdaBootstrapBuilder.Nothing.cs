using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class LambdaBootstrapBuilder
{
    /// <summary>Starts with a handler that takes no input and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static LambdaBootstrapBuilder Create(Action handler) =>
        new(HandlerWrapper.GetHandlerWrapper(handler));

    /// <summary>Starts with a handler that takes the event as a stream and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static LambdaBootstrapBuilder Create(Action<Stream> handler) =>
        new(HandlerWrapper.GetHandlerWrapper(handler));

    /// <summary>Starts with a handler that takes the event as a value and returns nothing.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the context and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static LambdaBootstrapBuilder Create(Action<ILambdaContext> handler) =>
        new(HandlerWrapper.GetHandlerWrapper(handler));

    /// <summary>Starts with a handler that takes the event as a stream and the context and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static LambdaBootstrapBuilder Create(Action<Stream, ILambdaContext> handler) =>
        new(HandlerWrapper.GetHandlerWrapper(handler));

    /// <summary>Starts with a handler that takes the event as a value and the context and returns nothing.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the event as a stream and the context, and writes its answer to a stream.</summary>
    /// <param name="handler">The function.</param>
    public static LambdaBootstrapBuilder Create(Action<Stream, ILambdaContext, MemoryStream> handler) =>
        new(HandlerWrapper.GetHandlerWrapper(handler));
}
