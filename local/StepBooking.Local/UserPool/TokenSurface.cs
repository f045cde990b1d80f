using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace StepBooking.Local.UserPool;

/// <summary>
/// <c>GET /_local/token?user=alice[&amp;groups=clerks,operators][&amp;provider=…][&amp;phone=none]</c>: an ID token as plain text. The
/// user is made on first use; what is given replaces what is known of them, what is left out stays.
/// </summary>
/// <param name="users">The users.</param>
/// <param name="issuer">Makes tokens.</param>
/// <param name="key">The key whose public half <see cref="Keys"/> tells.</param>
internal sealed partial class TokenSurface(UserStore users, TokenIssuer issuer, SigningKey key)
{
    /// <summary>Answers a request for a token.</summary>
    public async Task Token(HttpContext context)
    {
        string name = context.Request.Query["user"].ToString();
        if (!UserName().IsMatch(name))
        {
            await Problem(context, 400, "invalid", "Say ?user=alice: 1 to 64 letters, digits, '.', '_' or '-'.");
            return;
        }

        try
        {
            string token = await issuer.Issue(users.Get(name, user => Changed(user, context.Request.Query)), context.RequestAborted);
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(token, context.RequestAborted);
        }
        catch (UserLambdaValidationException failed)
        {
            await Problem(context, 500, "UserLambdaValidationException", failed.Message);
        }
        catch (InvalidOperationException undeclared)
        {
            await Problem(context, 500, "internal", undeclared.Message);
        }
    }

    /// <summary>Answers the public keys, as a pool's <c>/.well-known/jwks.json</c> does.</summary>
    public Task Keys(HttpContext context)
    {
        JsonWebKey jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(key.Key);
        return context.Response.WriteAsJsonAsync(new { keys = new[] { new { alg = "RS256", e = jwk.E, kid = jwk.Kid, kty = "RSA", n = jwk.N, use = "sig" } } });
    }

    private static PoolUser Changed(PoolUser user, IQueryCollection query)
    {
        if (query.TryGetValue("groups", out var groups))
        {
            string[] named = groups.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            user = named.SequenceEqual(user.Groups) ? user : user with { Groups = named };
        }

        if (query.TryGetValue("provider", out var provider))
            user = user with { Provider = provider.ToString() is { Length: > 0 } given ? given : null };
        if (query.TryGetValue("phone", out var phone))
            user = user with { Phone = phone.ToString() is { Length: > 0 } given && given != "none" ? given : null };
        return user;
    }

    private static Task Problem(HttpContext context, int status, string type, string detail)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new { type = "/problems/" + type, title = "No token", status, detail }, JsonSerializerOptions.Web, "application/problem+json");
    }

    [GeneratedRegex(@"\A[\w.-]{1,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex UserName();
}
