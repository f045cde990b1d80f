using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>What every trigger tells about its user.</summary>
public abstract class CognitoTriggerRequest
{
    /// <summary>The user's attributes by name: sub, email, phone_number, ….</summary>
    [JsonPropertyName("userAttributes")]
    public Dictionary<string, string> UserAttributes { get; set; } = [];
}
