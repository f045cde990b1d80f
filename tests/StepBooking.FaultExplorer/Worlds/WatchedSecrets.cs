using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The payment secret: where the sandbox is.</summary>
internal sealed class WatchedSecrets(string secret) : AmazonSecretsManagerClient(
    new BasicAWSCredentials("local", "local"),
    new AmazonSecretsManagerConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1" })
{
    public override Task<GetSecretValueResponse> GetSecretValueAsync(
        GetSecretValueRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetSecretValueResponse { SecretString = secret });
}
