using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Something failed on the service's side.</summary>
public class InternalErrorException : AmazonSimpleNotificationServiceException
{
    /// <summary>An error known only by its message.</summary>
    public InternalErrorException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InternalErrorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InternalErrorException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
