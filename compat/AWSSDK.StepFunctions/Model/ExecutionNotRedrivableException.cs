using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The execution cannot be redriven.</summary>
public class ExecutionNotRedrivableException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public ExecutionNotRedrivableException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public ExecutionNotRedrivableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public ExecutionNotRedrivableException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
