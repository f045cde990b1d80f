using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

/// <summary>Something failed on the service's side.</summary>
public class InternalException : AmazonEventBridgeException
{
    /// <summary>An error known only by its message.</summary>
    public InternalException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InternalException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InternalException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
