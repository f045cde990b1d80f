namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>What a program can set about its runtime.</summary>
public class LambdaBootstrapOptions
{
    /// <summary>Host and port of the Runtime API; by default those of the environment variable AWS_LAMBDA_RUNTIME_API.</summary>
    public string RuntimeApiEndpoint { get; set; }
}
