using System.Buffers;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Writes a request of one operation as the JSON that the service expects.</summary>
internal sealed class JsonRequestMarshaller<TRequest>(JsonEnvelope envelope, Action<Utf8JsonWriter, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, envelope.Service.Namespace)
        {
            HttpMethod = "POST",
            ResourcePath = envelope.Path,
            Content = Body((TRequest)input),
        };
        request.Headers["Content-Type"] = envelope.ContentType;
        request.Headers["x-amz-api-version"] = envelope.Service.ApiVersion;
        if (envelope.Target is not null)
        {
            request.Headers["X-Amz-Target"] = envelope.Target;
        }

        return request;
    }

    private byte[] Body(TRequest input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json, input);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
