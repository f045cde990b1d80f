namespace StepBooking.Functions.Api;

/// <summary>
/// What somebody signed in may be besides a customer, which everybody is. openapi.json states for each call who may make it (<c>x-roles</c>),
/// and whose things it reaches (docs/access.md).
/// </summary>
internal enum Role
{
    /// <summary>Acts for the provider that the claim <c>custom:provider</c> names.</summary>
    Providers,

    /// <summary>In the group <c>clerks</c>.</summary>
    Clerks,

    /// <summary>In the group <c>operators</c>.</summary>
    Operators,
}
