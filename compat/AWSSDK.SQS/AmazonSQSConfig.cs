using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SQS.Wire;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS;

/// <summary>
/// How a client of Amazon SQS behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonSQSConfig : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(SqsProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonSQSConfig()
        : base(new StandardRetries())
    {
        base.ServiceId = SqsProtocol.Service.Id;
        AuthenticationServiceName = SqsProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(SqsProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_SQS</c> is named after it.</summary>
    public static new string ServiceId => SqsProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => SqsProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => SqsProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
