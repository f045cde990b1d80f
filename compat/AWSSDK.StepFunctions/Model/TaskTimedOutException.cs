using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

/// <summary>The task waits no longer, or its execution has closed.</summary>
public class TaskTimedOutException : AmazonStepFunctionsException
{
    /// <summary>An error known only by its message.</summary>
    public TaskTimedOutException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public TaskTimedOutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public TaskTimedOutException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
