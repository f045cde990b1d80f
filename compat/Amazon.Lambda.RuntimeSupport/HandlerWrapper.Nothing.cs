using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>Wraps a handler that takes no input and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Action handler) =>
        new(
            request =>
            {
                handler();
                return Task.FromResult(Empty);
            });

    /// <summary>Wraps a handler that takes the event as a stream and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Action<Stream> handler) =>
        new(
            request =>
            {
                handler(request.InputStream);
                return Task.FromResult(Empty);
            });

    /// <summary>Wraps a handler that takes the event as a value and returns nothing.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        new(
            request =>
            {
                handler(Read<TInput>(request, serializer));
                return Task.FromResult(Empty);
            }, serializer);

    /// <summary>Wraps a handler that takes the context and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Action<ILambdaContext> handler) =>
        new(
            request =>
            {
                handler(request.LambdaContext);
                return Task.FromResult(Empty);
            });

    /// <summary>Wraps a handler that takes the event as a stream and the context and returns nothing.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Action<Stream, ILambdaContext> handler) =>
        new(
            request =>
            {
                handler(request.InputStream, request.LambdaContext);
                return Task.FromResult(Empty);
            });

    /// <summary>Wraps a handler that takes the event as a value and the context and returns nothing.</summary>
    /// <typeparam name="TInput">What the event is read as.</typeparam>
    /// <param name="handler">The function.</param>
    /// <param name="serializer">Reads the event and writes the answer.</param>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        new(
            request =>
            {
                handler(Read<TInput>(request, serializer), request.LambdaContext);
                return Task.FromResult(Empty);
            }, serializer);

    /// <summary>Wraps a handler that takes the event as a stream and the context, and writes its answer to a stream.</summary>
    /// <param name="handler">The function.</param>
    public static HandlerWrapper GetHandlerWrapper(Action<Stream, ILambdaContext, MemoryStream> handler) =>
        new(request =>
        {
            var output = new MemoryStream();
            handler(request.InputStream, request.LambdaContext, output);
            output.Position = 0;
            return Task.FromResult(Answer(output));
        });
}
