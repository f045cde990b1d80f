using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StepBooking.Local.UserPool;

/// <summary>The declared pools with their clients, and the check of their tokens.</summary>
/// <param name="key">What tokens are signed with.</param>
/// <param name="time">What expiry is measured by.</param>
internal sealed class UserPools(SigningKey key, TimeProvider time) : IUserPools
{
    private readonly List<UserPoolDeclaration> pools = [];
    private readonly List<(string PoolId, string ClientId)> clients = [];
    private readonly JsonWebTokenHandler handler = new();

    /// <summary>The pool that the desk's tokens come from, with its client; null while none is declared.</summary>
    public (UserPoolDeclaration Pool, string ClientId)? Main =>
        pools.FirstOrDefault() is { } pool && clients.Find(client => client.PoolId == pool.Id) is { ClientId: { } id } ? (pool, id) : null;

    /// <summary>Takes a pool.</summary>
    public void Add(UserPoolDeclaration pool) => pools.Add(pool);

    /// <summary>Takes a pool's client.</summary>
    public void AddClient(string poolId, string clientId) => clients.Add((poolId, clientId));

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> Claims(string token, IReadOnlyList<string> poolArns)
    {
        UserPoolDeclaration[] accepted = [.. pools.Where(pool => poolArns.Contains(pool.Arn))];
        bool expired = false;
        TokenValidationResult result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Key,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuers = accepted.Select(static pool => pool.Issuer),
            ValidAudiences = clients.Where(client => accepted.Any(pool => pool.Id == client.PoolId)).Select(static client => client.ClientId),
            RequireExpirationTime = true,
            LifetimeValidator = (_, end, _, _) => end is { } given && !(expired = new DateTimeOffset(given, TimeSpan.Zero) <= time.GetUtcNow()),
        });
        if (!result.IsValid)
            throw new InvalidTokenException(result.Exception?.GetType().Name ?? "not valid", expired && result.Exception is SecurityTokenInvalidLifetimeException);

        JsonElement payload = JsonElement.Parse(Base64UrlEncoder.DecodeBytes(((JsonWebToken)result.SecurityToken).EncodedPayload));
        Dictionary<string, string> claims = payload.EnumerateObject().ToDictionary(static claim => claim.Name, Text);
        return claims.GetValueOrDefault("token_use") == "id" ? claims : throw new InvalidTokenException("not an ID token", hasExpired: false);
    }

    private static string Text(JsonProperty claim) => claim.Name switch
    {
        "exp" or "iat" => DateTimeOffset.FromUnixTimeSeconds(claim.Value.GetInt64()).ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture),
        _ when claim.Value.ValueKind == JsonValueKind.Array => string.Join(',', claim.Value.EnumerateArray()),
        _ => claim.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? claim.Value.GetRawText() : claim.Value.ToString(),
    };
}
