using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SQS.Model;

namespace Amazon.SQS.Wire;

/// <summary>
/// Chooses the exception that an error's code stands for. The code that the exception carries is the one of the service's
/// older protocol where the answer names it (<c>AWS.SimpleQueueService.NonExistentQueue</c>).
/// </summary>
internal static class SqsErrors
{
    private const string OlderCodeHeader = "x-amzn-query-error";

    internal static AmazonServiceException Create(ErrorResponse error, IWebResponseData answer)
    {
        var (code, type) = OlderCode(answer) ?? (error.Code, error.Type);
        return Create(error, code, type);
    }

    private static AmazonSQSException Create(ErrorResponse error, string code, ErrorType type) => error.Code switch
    {
        "InvalidMessageContents" =>
            new InvalidMessageContentsException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "MessageNotInflight" =>
            new MessageNotInflightException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "OverLimit" => new OverLimitException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "QueueDoesNotExist" =>
            new QueueDoesNotExistException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "ReceiptHandleIsInvalid" =>
            new ReceiptHandleIsInvalidException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "RequestThrottled" =>
            new RequestThrottledException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        "UnsupportedOperation" =>
            new UnsupportedOperationException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
        _ => new AmazonSQSException(error.Message, error.InnerException, type, code, error.RequestId, error.StatusCode),
    };

    private static (string Code, ErrorType Type)? OlderCode(IWebResponseData answer)
    {
        if (!answer.IsHeaderPresent(OlderCodeHeader))
        {
            return null;
        }

        var parts = answer.GetHeaderValue(OlderCodeHeader).Split(';');
        var type = parts.Length > 1 && Enum.TryParse<ErrorType>(parts[1], out var fault) ? fault : ErrorType.Unknown;
        return (parts[0], type);
    }
}
