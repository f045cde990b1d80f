using System.Net;
using Amazon.Runtime;

namespace Amazon.EventBridge;

/// <summary>An error that Amazon EventBridge answered, or the base of a more exact one.</summary>
public class AmazonEventBridgeException : AmazonServiceException
{
    /// <summary>An error known only by its message.</summary>
    public AmazonEventBridgeException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public AmazonEventBridgeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public AmazonEventBridgeException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
