using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Makes handlers of any signature into the one that the bootstrap calls.</summary>
public partial class HandlerWrapper : IDisposable
{
    private static readonly InvocationResponse Empty = new(Stream.Null, disposeOutputStream: false);

    private HandlerWrapper(LambdaBootstrapHandler handler, ILambdaSerializer serializer = null)
    {
        Handler = handler;
        Serializer = serializer;
    }

    /// <summary>What the bootstrap calls for each invocation.</summary>
    public LambdaBootstrapHandler Handler { get; }

    /// <summary>What contexts show as their serializer.</summary>
    internal ILambdaSerializer Serializer { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the wrapper holds: nothing.</summary>
    /// <param name="disposing">Whether it is disposed of, rather than finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    private static TInput Read<TInput>(InvocationRequest request, ILambdaSerializer serializer) =>
        serializer.Deserialize<TInput>(request.InputStream);

    private static InvocationResponse Write<TOutput>(TOutput output, ILambdaSerializer serializer)
    {
        var stream = new MemoryStream();
        serializer.Serialize(output, stream);
        stream.Position = 0;
        return Answer(stream);
    }

    private static InvocationResponse Answer(Stream stream) => stream is null ? Empty : new InvocationResponse(stream);
}
