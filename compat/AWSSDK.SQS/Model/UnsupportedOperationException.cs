using System.Net;
using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>The queue does not support this.</summary>
public class UnsupportedOperationException : AmazonSQSException
{
    /// <summary>An error known only by its message.</summary>
    public UnsupportedOperationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public UnsupportedOperationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public UnsupportedOperationException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
