using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Wire;

/// <summary>Publish on the wire.</summary>
internal static class PublishOperation
{
    internal static readonly InvokeOptions Options = new()
    {
        RequestMarshaller = new PublishRequestMarshaller(),
        ResponseUnmarshaller = new PublishAnswerUnmarshaller(),
    };
}
