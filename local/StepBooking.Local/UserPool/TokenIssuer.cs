using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StepBooking.Local.UserPool;

/// <summary>Makes ID tokens of exactly the shape that a user pool's have, good for an hour.</summary>
/// <param name="pools">The pools.</param>
/// <param name="key">What they are signed with.</param>
/// <param name="trigger">What the pool runs before.</param>
/// <param name="time">When they are made.</param>
internal sealed class TokenIssuer(UserPools pools, SigningKey key, PreTokenGeneration trigger, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>Signs a user in.</summary>
    /// <exception cref="UserLambdaValidationException">The pool's trigger failed.</exception>
    /// <exception cref="InvalidOperationException">The template declares no pool with a client.</exception>
    public async Task<string> Issue(PoolUser user, CancellationToken cancellationToken)
    {
        (UserPoolDeclaration pool, string clientId) = pools.Main
            ?? throw new InvalidOperationException("The template declares no user pool with a client.");
        JsonObject claims = Claims(user, pool, clientId, time.GetUtcNow().ToUnixTimeSeconds());
        await trigger.Run(user, pool, clientId, claims, cancellationToken);
        return handler.CreateToken(claims.ToJsonString(), new SigningCredentials(key.Key, SecurityAlgorithms.RsaSha256));
    }

    private static JsonObject Claims(PoolUser user, UserPoolDeclaration pool, string clientId, long now)
    {
        JsonObject claims = new() { ["sub"] = user.Sub };
        if (user.Groups.Count > 0)
            claims["cognito:groups"] = new JsonArray([.. user.Groups.Select(static group => (JsonNode)group)]);
        claims["email_verified"] = true;
        claims["iss"] = pool.Issuer;
        if (user.Phone is not null)
        {
            claims["phone_number_verified"] = true;
            claims["phone_number"] = user.Phone;
        }

        claims["cognito:username"] = user.Sub;
        if (user.Provider is not null)
            claims["custom:provider"] = user.Provider;
        claims["origin_jti"] = Guid.NewGuid().ToString();
        claims["aud"] = clientId;
        claims["event_id"] = Guid.NewGuid().ToString();
        claims["token_use"] = "id";
        claims["auth_time"] = now;
        claims["exp"] = now + (long)Life.TotalSeconds;
        claims["iat"] = now;
        claims["jti"] = Guid.NewGuid().ToString();
        claims["email"] = user.Email;
        return claims;
    }
}
