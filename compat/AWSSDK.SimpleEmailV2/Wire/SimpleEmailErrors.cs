using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>Chooses the exception that an error's code stands for; one not listed is the service's own base exception.</summary>
internal static class SimpleEmailErrors
{
    internal static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AccountSuspendedException" =>
            new AccountSuspendedException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "BadRequestException" =>
            new BadRequestException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "LimitExceededException" =>
            new LimitExceededException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "MailFromDomainNotVerifiedException" =>
            new MailFromDomainNotVerifiedException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "MessageRejected" =>
            new MessageRejectedException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "NotFoundException" =>
            new NotFoundException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "SendingPausedException" =>
            new SendingPausedException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "TooManyRequestsException" =>
            new TooManyRequestsException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        _ =>
            new AmazonSimpleEmailServiceV2Exception(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
