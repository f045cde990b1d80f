using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Asks the client's endpoint provider with what the client's configuration and the request say.</summary>
internal sealed class ConfiguredEndpointResolver : BaseEndpointResolver
{
    /// <summary>The endpoint that a request of a client with this configuration would go to.</summary>
    internal static Endpoint Determine(ClientConfig config, ServiceOperationEndpointParameters parameters)
    {
        var context = new RequestContext(false)
        {
            ClientConfig = config,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, config.ServiceId) { AlternateEndpoint = parameters.AlternateEndpoint },
        };
        return new ConfiguredEndpointResolver().GetEndpoint(new Amazon.Runtime.Internal.ExecutionContext(context, null));
    }

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;
        var region = requestContext.Request.AlternateEndpoint ?? config.RegionEndpoint;
        if (region is null && !string.IsNullOrEmpty(config.ServiceURL))
        {
            region = RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL));
        }

        return new EndpointChoice
        {
            Region = region?.SystemName,
            Endpoint = config.ServiceURL,
            UseFips = config.UseFIPSEndpoint,
            UseDualStack = config.UseDualstackEndpoint,
        };
    }
}
