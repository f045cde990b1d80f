using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One invocation as the Runtime API gave it out.</summary>
public class InvocationRequest : IDisposable
{
    internal InvocationRequest(Stream inputStream, ILambdaContext context)
    {
        InputStream = inputStream;
        LambdaContext = context;
    }

    /// <summary>The event.</summary>
    public Stream InputStream { get; internal set; }

    /// <summary>What the function can know about the invocation.</summary>
    public ILambdaContext LambdaContext { get; internal set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the event.</summary>
    /// <param name="disposing">Whether it is disposed of, rather than finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            InputStream.Dispose();
        }
    }
}
