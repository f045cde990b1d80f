using System.Net;
using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl;

/// <summary>A user of the user pool as resolvers see them: <c>ctx.identity</c>.</summary>
internal static class CallerIdentity
{
    private const string GroupsClaim = "cognito:groups";

    /// <summary>Describes the user of a token.</summary>
    /// <param name="claims">The token's claims, groups with commas between them.</param>
    /// <param name="address">Where the call comes from.</param>
    public static JsonObject Of(IReadOnlyDictionary<string, string> claims, IPAddress? address)
    {
        JsonObject shown = new(claims.Select(static claim => KeyValuePair.Create(claim.Key, (JsonNode?)claim.Value)));
        string[] groups = claims.GetValueOrDefault(GroupsClaim)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (groups.Length > 0)
            shown[GroupsClaim] = List(groups);
        return new JsonObject
        {
            ["sub"] = claims["sub"],
            ["issuer"] = claims.GetValueOrDefault("iss"),
            ["username"] = claims.GetValueOrDefault("cognito:username"),
            ["claims"] = shown,
            ["sourceIp"] = List([(address ?? IPAddress.Loopback).ToString()]),
            ["defaultAuthStrategy"] = "ALLOW",
            ["groups"] = groups.Length > 0 ? List(groups) : null,
        };
    }

    private static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode?)text)]);
}
