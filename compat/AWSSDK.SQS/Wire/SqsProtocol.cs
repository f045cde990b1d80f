using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>How Amazon SQS is spoken to: one path, the operation in a header, JSON.</summary>
internal static class SqsProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "SQS",
        Package: "SQS",
        Namespace: "Amazon.SQS",
        EndpointPrefix: "sqs",
        SigningName: "sqs",
        ApiVersion: "2012-11-05");

    internal static InvokeOptions Operation<TRequest, TResponse>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        JsonOperation.Create(
            new JsonEnvelope(Service, "application/x-amz-json-1.0", "/", "AmazonSQS." + name),
            write,
            read,
            SqsErrors.Create);
}
