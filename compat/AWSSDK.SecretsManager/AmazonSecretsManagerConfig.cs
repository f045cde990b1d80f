using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SecretsManager.Wire;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SecretsManager;

/// <summary>
/// How a client of AWS Secrets Manager behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonSecretsManagerConfig : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(SecretsManagerProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonSecretsManagerConfig()
        : base(new StandardRetries())
    {
        base.ServiceId = SecretsManagerProtocol.Service.Id;
        AuthenticationServiceName = SecretsManagerProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(SecretsManagerProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_SECRETS_MANAGER</c> is named after it.</summary>
    public static new string ServiceId => SecretsManagerProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => SecretsManagerProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => SecretsManagerProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
