using Amazon.EventBridge.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.EventBridge.Wire;

/// <summary>Chooses the exception that an error's code stands for; one not listed is the service's own base exception.</summary>
internal static class EventBridgeErrors
{
    internal static AmazonServiceException Create(ErrorResponse error) => error.Code switch
    {
        "InternalException" =>
            new InternalException(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
        _ =>
            new AmazonEventBridgeException(
                error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode),
    };
}
