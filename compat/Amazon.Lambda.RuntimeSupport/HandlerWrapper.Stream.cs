using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>Wraps a handler that takes no input and returns a stream.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream> handler) =>
        new(request => Task.FromResult(Answer(handler())));

    /// <summary>Wraps a handler that takes the event as a stream and returns a stream.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Stream> handler) =>
        new(request => Task.FromResult(Answer(handler(request.InputStream))));

    /// <summary>Wraps a handler that takes the event as a value and returns a stream.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Stream> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Answer(handler(Read<TInput>(request, serializer)))), serializer);

    /// <summary>Wraps a handler that takes the context and returns a stream.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Stream> handler) =>
        new(request => Task.FromResult(Answer(handler(request.LambdaContext))));

    /// <summary>Wraps a handler that takes the event as a stream and the context and returns a stream.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Stream> handler) =>
        new(request => Task.FromResult(Answer(handler(request.InputStream, request.LambdaContext))));

    /// <summary>Wraps a handler that takes the event as a value and the context and returns a stream.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Stream> handler, ILambdaSerializer serializer) =>
        new(request => Task.FromResult(Answer(handler(Read<TInput>(request, serializer), request.LambdaContext))), serializer);
}
