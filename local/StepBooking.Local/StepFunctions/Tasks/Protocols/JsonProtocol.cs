using System.Text;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>JSON both ways, the operation in X-Amz-Target.</summary>
/// <param name="signing">The service's signing name.</param>
/// <param name="target">What X-Amz-Target begins with.</param>
/// <param name="version">The protocol's version, as the Content-Type ends with it.</param>
internal sealed class JsonProtocol(string signing, string target, string version = "1.0") : IServiceProtocol
{
    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller) => new(
        signing, operation, "POST", "/", string.Empty,
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Amz-Target"] = $"{target}.{operation}",
            ["Content-Type"] = $"application/x-amz-json-{version}",
        },
        Encoding.UTF8.GetBytes(arguments.ToText()), caller, Guid.NewGuid().ToString());

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response) =>
        response.Body.IsEmpty ? JsonMap.Empty : (JsonMap)Json.Parse(response.Body.Span);
}
