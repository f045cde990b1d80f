using System.Net;
using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>Too many messages are received and not deleted.</summary>
public class OverLimitException : AmazonSQSException
{
    /// <summary>An error known only by its message.</summary>
    public OverLimitException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public OverLimitException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public OverLimitException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
