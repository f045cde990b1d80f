using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>Which claims of a token to change.</summary>
public class ClaimOverrideDetails
{
    /// <summary>Claims to add, or to give another value.</summary>
    [JsonPropertyName("claimsToAddOrOverride")]
    public Dictionary<string, string> ClaimsToAddOrOverride { get; set; } = [];

    /// <summary>Claims to leave out.</summary>
    [JsonPropertyName("claimsToSuppress")]
    public List<string> ClaimsToSuppress { get; set; } = [];

    /// <summary>The groups and roles that the token is to carry.</summary>
    [JsonPropertyName("groupOverrideDetails")]
    public GroupConfiguration GroupOverrideDetails { get; set; } = new();
}
