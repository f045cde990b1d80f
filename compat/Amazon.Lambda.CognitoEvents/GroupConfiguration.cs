using System.Text.Json.Serialization;

namespace Amazon.Lambda.CognitoEvents;

/// <summary>A user's groups and the roles that come with them.</summary>
public class GroupConfiguration
{
    /// <summary>The groups' names.</summary>
    [JsonPropertyName("groupsToOverride")]
    public List<string> GroupsToOverride { get; set; } = [];

    /// <summary>The ARNs of the groups' roles.</summary>
    [JsonPropertyName("iamRolesToOverride")]
    public List<string> IamRolesToOverride { get; set; } = [];

    /// <summary>The ARN of the role that counts.</summary>
    [JsonPropertyName("preferredRole")]
    public string PreferredRole { get; set; }
}
