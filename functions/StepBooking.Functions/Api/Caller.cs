using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api;

/// <summary>Who calls, from the claims that the authorizer checked.</summary>
/// <param name="Sub">The user's id in the user pool.</param>
/// <param name="Groups">The user's groups.</param>
/// <param name="Provider">The provider that the user acts for; null for everybody else.</param>
internal sealed record Caller(string Sub, IReadOnlySet<string> Groups, string? Provider)
{
    /// <summary>Operators may reach every booking, not only their own.</summary>
    internal bool IsOperator => Is(Role.Operators);

    /// <summary>Whether the caller has a role.</summary>
    internal bool Is(Role role) => role switch
    {
        Role.Providers => Provider is not null,
        Role.Clerks => Groups.Contains("clerks"),
        Role.Operators => Groups.Contains("operators"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>Whether a booking is the caller's own, or any, to an operator. Everybody else is told that there is none.</summary>
    internal bool MayReach(Booking booking) => booking.Customer == Sub || IsOperator;

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
