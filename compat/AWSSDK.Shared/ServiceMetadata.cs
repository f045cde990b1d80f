using Amazon.Runtime.Internal;

namespace StepBooking.Compat.AwsSdk;

/// <summary>The names under which the SDK's pipeline reports a service.</summary>
internal sealed class ServiceMetadata(ServiceDescription service) : IServiceMetadata
{
    public string ServiceId => service.Id;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
