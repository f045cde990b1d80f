using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The endpoint is disabled.</summary>
public class EndpointDisabledException : AmazonSimpleNotificationServiceException
{
    /// <summary>An error known only by its message.</summary>
    public EndpointDisabledException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public EndpointDisabledException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public EndpointDisabledException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
