using StepBooking.Local.UserPool;

namespace StepBooking.Local.RestApi;

/// <summary>The authorizer of type COGNITO_USER_POOLS: an ID token in the header Authorization, with or without <c>Bearer</c>.</summary>
/// <param name="pools">Checks tokens.</param>
internal sealed class TokenAuthorizer(IUserPools pools)
{
    private const string Scheme = "Bearer ";

    /// <summary>The claims of the request's token as integrations see them; null: the operation is public.</summary>
    /// <exception cref="GatewayError"><c>UNAUTHORIZED</c>.</exception>
    public async Task<IReadOnlyDictionary<string, string>?> Claims(ApiOperation operation, ApiRequest request)
    {
        if (operation.UserPools is not { } accepted)
            return null;
        string token = request.Header("Authorization") ?? "";
        if (token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            token = token[Scheme.Length..];
        try
        {
            return await pools.Claims(token.Trim(), accepted);
        }
        catch (InvalidTokenException invalid)
        {
            throw new GatewayError("UNAUTHORIZED", invalid.HasExpired ? "The incoming token has expired" : "Unauthorized");
        }
    }
}
