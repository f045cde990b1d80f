using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>Wraps a handler that takes no input and returns a stream when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Task<Stream>> handler) =>
        new(async request => Answer(await handler()));

    /// <summary>Wraps a handler that takes the event as a stream and returns a stream when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task<Stream>> handler) =>
        new(async request => Answer(await handler(request.InputStream)));

    /// <summary>Wraps a handler that takes the event as a value and returns a stream when its task ends.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task<Stream>> handler, ILambdaSerializer serializer) =>
        new(async request => Answer(await handler(Read<TInput>(request, serializer))), serializer);

    /// <summary>Wraps a handler that takes the context and returns a stream when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task<Stream>> handler) =>
        new(async request => Answer(await handler(request.LambdaContext)));

    /// <summary>Wraps a handler that takes the event as a stream and the context and returns a stream when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        new(async request => Answer(await handler(request.InputStream, request.LambdaContext)));

    /// <summary>Wraps a handler that takes the event as a value and the context and returns a stream when its task ends.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(
        Func<TInput, ILambdaContext, Task<Stream>> handler,
        ILambdaSerializer serializer) =>
        new(async request => Answer(await handler(Read<TInput>(request, serializer), request.LambdaContext)), serializer);
}
