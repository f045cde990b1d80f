using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Wire;

/// <summary>Chooses the exception that an error's code stands for; one not listed is the service's own base exception.</summary>
internal static class SnsErrors
{
    internal static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "AuthorizationError" =>
            new AuthorizationErrorException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "EndpointDisabled" =>
            new EndpointDisabledException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "InternalError" =>
            new InternalErrorException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "InvalidParameter" =>
            new InvalidParameterException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "ParameterValueInvalid" =>
            new InvalidParameterValueException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "NotFound" => new NotFoundException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        _ =>
            new AmazonSimpleNotificationServiceException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
