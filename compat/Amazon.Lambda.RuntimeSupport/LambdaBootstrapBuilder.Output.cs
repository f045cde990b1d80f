using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class LambdaBootstrapBuilder
{
    /// <summary>Starts with a handler that takes no input and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the event as a stream and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the event as a value and returns a value.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the context and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TOutput>(Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the event as a stream and the context and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TOutput>(Func<Stream, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));

    /// <summary>Starts with a handler that takes the event as a value and the context and returns a value.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static LambdaBootstrapBuilder Create<TInput, TOutput>(
        Func<TInput, ILambdaContext, TOutput> handler,
        ILambdaSerializer serializer) =>
        new(HandlerWrapper.GetHandlerWrapper(handler, serializer));
}
