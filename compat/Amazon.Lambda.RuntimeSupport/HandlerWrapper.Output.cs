using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>Wraps a handler that takes no input and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(), serializer)), serializer);

    /// <summary>Wraps a handler that takes the event as a stream and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, TOutput> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(request.InputStream), serializer)), serializer);

    /// <summary>Wraps a handler that takes the event as a value and returns a value.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(Read<TInput>(request, serializer)), serializer)), serializer);

    /// <summary>Wraps a handler that takes the context and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(request.LambdaContext), serializer)), serializer);

    /// <summary>Wraps a handler that takes the event as a stream and the context and returns a value.</summary>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(request.InputStream, request.LambdaContext), serializer)), serializer);

    /// <summary>Wraps a handler that takes the event as a value and the context and returns a value.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <typeparam name="TOutput">What the answer is written from.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(
        Func<TInput, ILambdaContext, TOutput> handler,
        ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Write(handler(Read<TInput>(request, serializer), request.LambdaContext), serializer)), serializer);
}
