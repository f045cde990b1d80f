using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Puts together what the SDK's core needs to call one operation of a JSON service.</summary>
internal static class JsonOperation
{
    /// <summary>The options of one operation: how its request is written, its answer read and its errors typed.</summary>
    internal static InvokeOptions Create<TRequest, TResponse>(
        JsonEnvelope envelope,
        Action<Utf8JsonWriter, TRequest> write,
        Func<JsonElement, TResponse> read,
        JsonErrorFactory toException)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse => new()
        {
            RequestMarshaller = new JsonRequestMarshaller<TRequest>(envelope, write),
            ResponseUnmarshaller = new JsonAnswerUnmarshaller<TResponse>(read, toException),
        };
}
