using Amazon.Lambda.APIGatewayEvents;

namespace StepBooking.Functions.Api;

/// <summary>Who calls, from the claims that the authorizer checked.</summary>
/// <param name="Sub">The user's id in the user pool.</param>
/// <param name="Groups">The user's groups.</param>
/// <param name="Provider">The provider that the user acts for; null for everybody else.</param>
internal sealed record Caller(string Sub, IReadOnlySet<string> Groups, string? Provider)
{
    private const string Operators = "operators";
    private const string Clerks = "clerks";

    /// <summary>Operators may see every booking and write offerings.</summary>
    internal bool IsOperator => Groups.Contains(Operators);

    /// <summary>Clerks may confirm and cancel every booking; operators may what clerks may.</summary>
    internal bool IsClerk => Groups.Contains(Clerks) || IsOperator;

    /// <summary>The caller, or null where no authorizer has named one.</summary>
    internal static Caller? From(APIGatewayProxyRequest request)
    {
        var claims = request.RequestContext?.Authorizer?.Claims ?? [];
        if (!claims.TryGetValue("sub", out var sub) || string.IsNullOrEmpty(sub))
            return null;
        var groups = claims.GetValueOrDefault("cognito:groups") ?? "";
        var provider = claims.GetValueOrDefault("custom:provider");
        return new Caller(
            sub,
            groups.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
            string.IsNullOrEmpty(provider) ? null : provider);
    }
}
