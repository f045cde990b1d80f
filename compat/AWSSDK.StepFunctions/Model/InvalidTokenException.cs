using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The token is not one: of a task, or of a page.</summary>
public class InvalidTokenException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public InvalidTokenException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InvalidTokenException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InvalidTokenException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
