using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>What the trigger before a token tells.</summary>
public class CognitoPreTokenGenerationRequest : CognitoTriggerRequest
{
    /// <summary>The user's groups and the roles that come with them.</summary>
    [JsonPropertyName("groupConfiguration")]
    public GroupConfiguration GroupConfiguration { get; set; } = new();

    /// <summary>What the caller passed along for triggers.</summary>
    [JsonPropertyName("clientMetadata")]
    public Dictionary<string, string> ClientMetadata { get; set; } = [];
}
