using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The name has characters that names may not have, or too many.</summary>
public class InvalidNameException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public InvalidNameException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public InvalidNameException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public InvalidNameException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
