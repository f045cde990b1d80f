using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2.Model;

/// <summary>Something named does not exist.</summary>
public class NotFoundException : AmazonSimpleEmailServiceV2Exception
{
    /// <summary>An error known only by its message.</summary>
    public NotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public NotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public NotFoundException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
