using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The caller may not do this.</summary>
public class AuthorizationErrorException : AmazonSimpleNotificationServiceException
{
    /// <summary>An error known only by its message.</summary>
    public AuthorizationErrorException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public AuthorizationErrorException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public AuthorizationErrorException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
