using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions.Wire;

/// <summary>How AWS Step Functions is spoken to: one path, the operation in a header, JSON.</summary>
internal static class StepFunctionsProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "SFN",
        Package: "StepFunctions",
        Namespace: "Amazon.StepFunctions",
        EndpointPrefix: "states",
        SigningName: "states",
        ApiVersion: "2016-11-23");

    internal static InvokeOptions Operation<TRequest, TResponse>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        JsonOperation.Create(
            new JsonEnvelope(Service, "application/x-amz-json-1.0", "/", "AWSStepFunctions." + name),
            write,
            read,
            static (error, _) => StepFunctionsErrors.Create(error));
}
