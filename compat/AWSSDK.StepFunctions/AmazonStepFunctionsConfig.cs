using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.StepFunctions.Wire;
using Amazon.Util.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.StepFunctions;

/// <summary>
/// How a client of AWS Step Functions behaves: region or address, attempts, timeouts. Set only one of region and address: the later
/// one clears the other.
/// </summary>
public class AmazonStepFunctionsConfig : ClientConfig
{
    private static readonly string BuiltUserAgent = InternalSDKUtils.BuildUserAgentString(StepFunctionsProtocol.Service.Package, "4.0");

    /// <summary>Three attempts, the region of the environment, the service's own endpoint.</summary>
    public AmazonStepFunctionsConfig()
        : base(new StandardRetries())
    {
        base.ServiceId = StepFunctionsProtocol.Service.Id;
        AuthenticationServiceName = StepFunctionsProtocol.Service.SigningName;
        EndpointProvider = new RegionalEndpointProvider(StepFunctionsProtocol.Service);
    }

    /// <summary>The service's id; <c>AWS_ENDPOINT_URL_SFN</c> is named after it.</summary>
    public static new string ServiceId => StepFunctionsProtocol.Service.Id;

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => StepFunctionsProtocol.Service.EndpointPrefix;

    /// <inheritdoc/>
    public override string ServiceVersion => StepFunctionsProtocol.Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => BuiltUserAgent;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ConfiguredEndpointResolver.Determine(this, parameters);
}
