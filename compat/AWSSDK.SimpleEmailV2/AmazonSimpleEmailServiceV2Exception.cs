using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleEmailV2;

/// <summary>An error that Amazon SES answered, or the base of a more exact one.</summary>
public class AmazonSimpleEmailServiceV2Exception : AmazonServiceException
{
    /// <summary>An error known only by its message.</summary>
    public AmazonSimpleEmailServiceV2Exception(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public AmazonSimpleEmailServiceV2Exception(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public AmazonSimpleEmailServiceV2Exception(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
