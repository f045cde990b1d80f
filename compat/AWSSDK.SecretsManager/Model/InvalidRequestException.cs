using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The secret is not in a state that allows this: it is being deleted, say.</summary>
public class InvalidRequestException : AmazonSecretsManagerException
{
    /// <summary>An error known only by its message.</summary>
    public InvalidRequestException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InvalidRequestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InvalidRequestException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
