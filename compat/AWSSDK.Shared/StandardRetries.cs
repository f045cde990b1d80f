using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace StepBooking.Compat.AwsSdk;

/// <summary>The defaults of a client whose configuration says nothing else: three attempts with growing pauses.</summary>
internal sealed class StandardRetries : IDefaultConfigurationProvider
{
    public IDefaultConfiguration GetDefaultConfiguration(
        RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode) =>
        new DefaultConfiguration { RetryMode = RequestRetryMode.Standard };
}
