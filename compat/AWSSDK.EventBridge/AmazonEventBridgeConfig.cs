using Amazon.EventBridge.Wire;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.EventBridge;

/// <summary>
/// How a client of Amazon EventBridge behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonEventBridgeConfig : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(EventBridgeProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonEventBridgeConfig()
        : base(new StandardRetries())
    {
        base.ServiceId = EventBridgeProtocol.Service.Id;
        AuthenticationServiceName = EventBridgeProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(EventBridgeProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_EVENTBRIDGE</c> is named after it.</summary>
    public static new string ServiceId => EventBridgeProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => EventBridgeProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => EventBridgeProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
