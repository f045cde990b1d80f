using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The secret cannot be decrypted with its key.</summary>
public class DecryptionFailureException : AmazonSecretsManagerException
{
    /// <summary>An error known only by its message.</summary>
    public DecryptionFailureException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public DecryptionFailureException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error as the service answered it.</summary>
    public DecryptionFailureException(
        string message, Exception? innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
