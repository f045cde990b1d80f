using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleNotificationService.Wire;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleNotificationService;

/// <summary>
/// How a client of Amazon SNS behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonSimpleNotificationServiceConfig : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(SnsProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonSimpleNotificationServiceConfig()
        : base(new StandardRetries())
    {
        base.ServiceId = SnsProtocol.Service.Id;
        AuthenticationServiceName = SnsProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(SnsProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_SNS</c> is named after it.</summary>
    public static new string ServiceId => SnsProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => SnsProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => SnsProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
