namespace Amazon.SecretsManager.Model;

/// <summary>Reads a secret.</summary>
public class GetSecretValueRequest : AmazonSecretsManagerRequest
{
    /// <summary>The secret's name or ARN.</summary>
    public string? SecretId { get; set; }

    /// <summary>Exactly this version.</summary>
    public string? VersionId { get; set; }

    /// <summary>The version with this label; <c>AWSCURRENT</c> if neither is named.</summary>
    public string? VersionStage { get; set; }
}
