using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>An execution of that name exists, with another input or closed.</summary>
public class ExecutionAlreadyExistsException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public ExecutionAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public ExecutionAlreadyExistsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public ExecutionAlreadyExistsException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
