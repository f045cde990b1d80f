using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SecretsManager.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SecretsManager.Wire;

/// <summary>GetSecretValue on the wire.</summary>
internal static class GetSecretValueOperation
{
    internal static readonly InvokeOptions Options =
        SecretsManagerProtocol.Operation<GetSecretValueRequest, GetSecretValueResponse>("GetSecretValue", Write, Read);

    private static void Write(Utf8JsonWriter json, GetSecretValueRequest request)
    {
        json.Text("SecretId", request.SecretId);
        json.Text("VersionId", request.VersionId);
        json.Text("VersionStage", request.VersionStage);
    }

    private static GetSecretValueResponse Read(JsonElement json) => new()
    {
        ARN = json.Text("ARN"),
        Name = json.Text("Name"),
        VersionId = json.Text("VersionId"),
        SecretBinary = json.Blob("SecretBinary"),
        SecretString = json.Text("SecretString"),
        VersionStages = json.Texts("VersionStages"),
        CreatedDate = json.Time("CreatedDate"),
    };
}
