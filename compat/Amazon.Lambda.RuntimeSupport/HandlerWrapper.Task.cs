using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>Wraps a handler that takes no input and returns when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Task> handler) =>
        new(
            async request =>
            {
                await handler();
                return Empty;
            });

    /// <summary>Wraps a handler that takes the event as a stream and returns when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task> handler) =>
        new(
            async request =>
            {
                await handler(request.InputStream);
                return Empty;
            });

    /// <summary>Wraps a handler that takes the event as a value and returns when its task ends.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) =>
        new(
            async request =>
            {
                await handler(Read<TInput>(request, serializer));
                return Empty;
            }, serializer);

    /// <summary>Wraps a handler that takes the context and returns when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task> handler) =>
        new(
            async request =>
            {
                await handler(request.LambdaContext);
                return Empty;
            });

    /// <summary>Wraps a handler that takes the event as a stream and the context and returns when its task ends.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task> handler) =>
        new(
            async request =>
            {
                await handler(request.InputStream, request.LambdaContext);
                return Empty;
            });

    /// <summary>Wraps a handler that takes the event as a value and the context and returns when its task ends.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        new(
            async request =>
            {
                await handler(Read<TInput>(request, serializer), request.LambdaContext);
                return Empty;
            }, serializer);
}
