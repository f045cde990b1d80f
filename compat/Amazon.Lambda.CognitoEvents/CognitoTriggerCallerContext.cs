using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Who called the user pool.</summary>
public class CognitoTriggerCallerContext
{
    /// <summary>The SDK and its version.</summary>
    [JsonPropertyName("awsSdkVersion")]
    public string AwsSdkVersion { get; set; }

    /// <summary>The id of the pool's client.</summary>
    [JsonPropertyName("clientId")]
    public string ClientId { get; set; }
}
