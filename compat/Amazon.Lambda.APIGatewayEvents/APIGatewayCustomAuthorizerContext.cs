using System.Text.Json;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What the authorizer in front of the function found out, by name.</summary>
public class APIGatewayCustomAuthorizerContext : Dictionary<string, object>
{
    private Dictionary<string, string> claims;

    /// <summary>The claims of the caller's token, behind a Cognito authorizer; empty behind any other. All are text.</summary>
    public Dictionary<string, string> Claims
    {
        get => claims ??= ReadClaims();
        set => claims = value;
    }

    private Dictionary<string, string> ReadClaims()
    {
        if (!TryGetValue("claims", out var value) || value is not JsonElement { ValueKind: JsonValueKind.Object } found)
        {
            return [];
        }

        return found.EnumerateObject()
            .Where(claim => claim.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(claim => claim.Name, claim => claim.Value.GetString());
    }
}
