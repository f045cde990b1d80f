using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleEmailV2.Wire;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2;

/// <summary>
/// How a client of Amazon SES behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonSimpleEmailServiceV2Config : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(SimpleEmailProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonSimpleEmailServiceV2Config()
        : base(new StandardRetries())
    {
        base.ServiceId = SimpleEmailProtocol.Service.Id;
        AuthenticationServiceName = SimpleEmailProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(SimpleEmailProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_SESV2</c> is named after it.</summary>
    public static new string ServiceId => SimpleEmailProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => SimpleEmailProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => SimpleEmailProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
