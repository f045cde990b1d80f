using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>What the trigger before a token can be told.</summary>
public class CognitoPreTokenGenerationResponse : CognitoTriggerResponse
{
    /// <summary>
    /// Which claims to change. It is not null by default, and its empty group lists would take the user's groups out of the
    /// token: a function that changes nothing sets it to null.
    /// </summary>
    [JsonPropertyName("claimsOverrideDetails")]
    public ClaimOverrideDetails ClaimsOverrideDetails { get; set; } = new();
}
