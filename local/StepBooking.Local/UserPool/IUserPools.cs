namespace StepBooking.Local.UserPool;

/// <summary>The declared user pools, as an API's authorizer asks them.</summary>
internal interface IUserPools
{
    /// <summary>Checks an ID token: signature, issuer, audience, <c>token_use</c>, expiry.</summary>
    /// <param name="token">The token.</param>
    /// <param name="poolArns">The pools whose tokens are taken.</param>
    /// <returns>Its claims as API Gateway passes them: texts all, groups joined by commas, times in words.</returns>
    /// <exception cref="InvalidTokenException">It is none, not theirs, or over.</exception>
    Task<IReadOnlyDictionary<string, string>> Claims(string token, IReadOnlyList<string> poolArns);
}
