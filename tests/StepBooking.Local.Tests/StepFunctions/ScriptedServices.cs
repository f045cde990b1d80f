using System.Text;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Tests.StepFunctions;

/// <summary>Answers every request the same, and keeps it.</summary>
internal sealed class ScriptedServices(int status, string body, params (string Name, string Value)[] headers) : IAwsServices
{
    public List<AwsRequest> Requests { get; } = [];

    public string ContentType { get; init; } = "application/json";

    public Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(new AwsResponse(
            status, ContentType, Encoding.UTF8.GetBytes(body), headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase)));
    }
}
