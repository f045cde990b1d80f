using System.Net;
using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>Too many requests in a short time.</summary>
public class RequestThrottledException : AmazonSQSException
{
    /// <summary>An error known only by its message.</summary>
    public RequestThrottledException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public RequestThrottledException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public RequestThrottledException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
