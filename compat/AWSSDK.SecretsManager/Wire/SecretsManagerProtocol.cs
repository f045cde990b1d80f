using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SecretsManager.Wire;

/// <summary>How AWS Secrets Manager is spoken to: one path, the operation in a header, JSON.</summary>
internal static class SecretsManagerProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "Secrets Manager",
        Package: "SecretsManager",
        Namespace: "Amazon.SecretsManager",
        EndpointPrefix: "secretsmanager",
        SigningName: "secretsmanager",
        ApiVersion: "2017-10-17");

    internal static InvokeOptions Operation<TRequest, TResponse>(
        string name, Action<Utf8JsonWriter, TRequest> write, Func<JsonElement, TResponse> read)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse =>
        JsonOperation.Create(
            new JsonEnvelope(Service, "application/x-amz-json-1.1", "/", "secretsmanager." + name),
            write,
            read,
            static (error, _) => SecretsManagerErrors.Create(error));
}
