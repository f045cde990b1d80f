using System.Net;
using Amazon.Runtime;

namespace Amazon.SQS.Model;

/// <summary>The handle is not one of this queue.</summary>
public class MessageNotInflightException : AmazonSQSException
{
    /// <summary>An error known only by its message.</summary>
    public MessageNotInflightException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public MessageNotInflightException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public MessageNotInflightException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
