using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;
using Amazon.SimpleEmailV2.Wire;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2;

/// <summary>
/// A client of Amazon SES. Safe to share between threads; without credentials given it looks for them where every AWS
/// client does (environment, profile, role).
/// </summary>
public class AmazonSimpleEmailServiceV2Client : AmazonServiceClient, IAmazonSimpleEmailServiceV2
{
    /// <summary>Credentials and region of the environment.</summary>
    public AmazonSimpleEmailServiceV2Client()
        : this(new AmazonSimpleEmailServiceV2Config())
    {
    }

    /// <summary>Credentials of the environment, that region.</summary>
    public AmazonSimpleEmailServiceV2Client(RegionEndpoint region)
        : this(new AmazonSimpleEmailServiceV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>Credentials of the environment.</summary>
    public AmazonSimpleEmailServiceV2Client(AmazonSimpleEmailServiceV2Config config)
        : base(config)
    {
    }

    /// <summary>These credentials, the region of the environment.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials)
        : this(credentials, new AmazonSimpleEmailServiceV2Config())
    {
    }

    /// <summary>These credentials, that region.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSimpleEmailServiceV2Config { RegionEndpoint = region })
    {
    }

    /// <summary>Everything given.</summary>
    public AmazonSimpleEmailServiceV2Client(AWSCredentials credentials, AmazonSimpleEmailServiceV2Config clientConfig)
        : base(credentials, clientConfig)
    {
    }

    /// <summary>An access key given in parts.</summary>
    public AmazonSimpleEmailServiceV2Client(string awsAccessKeyId, string awsSecretAccessKey, AmazonSimpleEmailServiceV2Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new ServiceMetadata(SimpleEmailProtocol.Service);

    /// <inheritdoc/>
    public virtual Task<SendEmailResponse> SendEmailAsync(SendEmailRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<SendEmailResponse>(request, SendEmailOperation.Options, cancellationToken);

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => pipeline.ResolveByConfiguration();
}
