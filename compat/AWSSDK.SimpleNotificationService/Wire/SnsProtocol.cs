using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleNotificationService.Wire;

/// <summary>How Amazon SNS is spoken to: form parameters, XML answers.</summary>
internal static class SnsProtocol
{
    internal static readonly ServiceDescription Service = new(
        Id: "SNS",
        Package: "SimpleNotificationService",
        Namespace: "Amazon.SimpleNotificationService",
        EndpointPrefix: "sns",
        SigningName: "sns",
        ApiVersion: "2010-03-31");
}
