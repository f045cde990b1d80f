using System.Net;
using Amazon.Runtime;

namespace Amazon.StepFunctions;

/// <summary>An error that AWS Step Functions answered, or the base of a more exact one.</summary>
public class AmazonStepFunctionsException : AmazonServiceException
{
    /// <summary>An error known only by its message.</summary>
    public AmazonStepFunctionsException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public AmazonStepFunctionsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public AmazonStepFunctionsException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
