using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SecretsManager.Model;

namespace Amazon.SecretsManager.Wire;

/// <summary>Chooses the exception that an error's code stands for; one not listed is the service's own base exception.</summary>
internal static class SecretsManagerErrors
{
    internal static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "DecryptionFailure" =>
            new DecryptionFailureException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "InternalServiceError" =>
            new InternalServiceErrorException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "InvalidParameterException" =>
            new InvalidParameterException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "InvalidRequestException" =>
            new InvalidRequestException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        "ResourceNotFoundException" =>
            new ResourceNotFoundException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        _ =>
            new AmazonSecretsManagerException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
