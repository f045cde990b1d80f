using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace StepBooking.Compat.AwsSdk;

/// <summary>
/// Chooses where a service's requests go: the configured address when there is one, else the region's host.
/// </summary>
internal sealed class RegionalEndpointProvider(ServiceDescription service) : IEndpointProvider
{
    /// <exception cref="AmazonClientException">There is neither an address nor a region, or the options contradict each other.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var choice = (EndpointChoice)parameters;
        if (!string.IsNullOrEmpty(choice.Endpoint))
        {
            if (choice.UseFips || choice.UseDualStack)
            {
                throw new AmazonClientException("Invalid Configuration: FIPS, dual stack and a custom endpoint are not supported together");
            }

            return new Endpoint(choice.Endpoint);
        }

        if (string.IsNullOrEmpty(choice.Region))
        {
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        }

        var prefix = choice.UseFips ? service.EndpointPrefix + "-fips" : service.EndpointPrefix;
        return new Endpoint($"https://{prefix}.{choice.Region}.{Suffix(choice)}");
    }

    private static string Suffix(EndpointChoice choice)
    {
        var region = RegionEndpoint.GetBySystemName(choice.Region);
        if (!choice.UseDualStack)
        {
            return region.PartitionDnsSuffix;
        }

        return region.PartitionName switch
        {
            "aws" or "aws-us-gov" => "api.aws",
            "aws-cn" => "api.amazonwebservices.com.cn",
            _ => throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack"),
        };
    }
}
