using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>How Amazon SES is spoken to: a path an operation, JSON.</summary>
internal static class SimpleEmailProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "SESv2",
        Package: "SimpleEmailV2",
        Namespace: "Amazon.SimpleEmailV2",
        EndpointPrefix: "email",
        SigningName: "ses",
        ApiVersion: "2019-09-27");

    internal static InvokeOptions Operation<TRequest, TResponse>(
        string path, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        JsonOperation.Create(
            new JsonEnvelope(Service, "application/json", path, null),
            write,
            read,
            static (error, _) => SimpleEmailErrors.Create(error));
}
