using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>What every request to AWS Secrets Manager derives from.</summary>
public class AmazonSecretsManagerRequest : AmazonWebServiceRequest;
