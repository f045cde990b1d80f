using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.EventBridge.Wire;

/// <summary>How Amazon EventBridge is spoken to: one path, the operation in a header, JSON.</summary>
internal static class EventBridgeProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "EventBridge",
        Package: "EventBridge",
        Namespace: "Amazon.EventBridge",
        EndpointPrefix: "events",
        SigningName: "events",
        ApiVersion: "2015-10-07");

    internal static InvokeOptions Operation<TRequest, TResponse>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        JsonOperation.Create(
            new JsonEnvelope(Service, "application/x-amz-json-1.1", "/", "AWSEvents." + name),
            write,
            read,
            static (error, _) => EventBridgeErrors.Create(error));
}
