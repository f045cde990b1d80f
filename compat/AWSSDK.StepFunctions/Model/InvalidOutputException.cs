using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The output is not JSON.</summary>
public class InvalidOutputException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public InvalidOutputException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InvalidOutputException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InvalidOutputException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
