using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>A secret's value.</summary>
public class GetSecretValueResponse : AmazonWebServiceResponse
{
    /// <summary>The secret.</summary>
    public string? ARN { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>The version read.</summary>
    public string? VersionId { get; set; }

    /// <summary>The value, if it is bytes.</summary>
    public MemoryStream? SecretBinary { get; set; }

    /// <summary>The value, if it is text.</summary>
    public string? SecretString { get; set; }

    /// <summary>The version's labels.</summary>
    public List<string>? VersionStages { get; set; }

    /// <summary>When the version was created, in UTC.</summary>
    public DateTime? CreatedDate { get; set; }
}
