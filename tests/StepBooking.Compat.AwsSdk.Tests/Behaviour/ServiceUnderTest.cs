using Amazon.Runtime;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

/// <summary>One service's client, as far as every client behaves alike.</summary>
/// <param name="SigningName">The service in its signatures' scope.</param>
/// <param name="EndpointVariable">The environment variable that points this service elsewhere.</param>
/// <param name="HostInUsEast1">Its host in that region.</param>
/// <param name="Good">An answer to <paramref name="Call"/>.</param>
/// <param name="Refusal">An error answer with a type of its own.</param>
/// <param name="RefusalType">That type.</param>
/// <param name="BaseException">What its other errors are.</param>
/// <param name="NewConfig">An empty configuration.</param>
/// <param name="NewClient">A client of this configuration and, unless null, these credentials.</param>
/// <param name="Call">Any one operation.</param>
/// <param name="Endpoint">Where a request of the client would go.</param>
public sealed record ServiceUnderTest(
    string SigningName,
    string EndpointVariable,
    string HostInUsEast1,
    Answer Good,
    Answer Refusal,
    Type RefusalType,
    Type BaseException,
    Func<ClientConfig> NewConfig,
    Func<AWSCredentials?, ClientConfig, AmazonServiceClient> NewClient,
    Func<AmazonServiceClient, CancellationToken, Task<AmazonWebServiceResponse>> Call,
    Func<AmazonServiceClient, string> Endpoint)
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /// <summary>A client with a key and this address for its service.</summary>
    public AmazonServiceClient At(string url, Action<ClientConfig>? configure = null)
    {
        var config = NewConfig();
        config.ServiceURL = url;
        config.AuthenticationRegion = "eu-central-1";
        configure?.Invoke(config);
        return NewClient(new BasicAWSCredentials(AccessKey, SecretKey), config);
    }
}
