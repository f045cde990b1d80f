using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>There are too many of something.</summary>
public class LimitExceededException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>An error known only by its message.</summary>
    public LimitExceededException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public LimitExceededException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public LimitExceededException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
