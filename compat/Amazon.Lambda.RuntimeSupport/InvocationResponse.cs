namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What a handler answers.</summary>
/// <param name="outputStream">The answer, from the stream's position on.</param>
/// <param name="disposeOutputStream">Whether to dispose of the stream once it is sent.</param>
public class InvocationResponse(Stream outputStream, bool disposeOutputStream)
{
    /// <summary>An answer whose stream is disposed of once it is sent.</summary>
    /// <param name="outputStream">The answer, from the stream's position on.</param>
    public InvocationResponse(Stream outputStream)
        : this(outputStream, disposeOutputStream: true)
    {
    }

    /// <summary>The answer.</summary>
    public Stream OutputStream { get; set; } = outputStream;

    /// <summary>Whether to dispose of the stream once it is sent.</summary>
    public bool DisposeOutputStream { get; } = disposeOutputStream;
}
