using StepBooking.Local.Aws;

namespace StepBooking.Local.Iam;

/// <summary>One statement of a policy.</summary>
internal sealed record PolicyStatement
{
    /// <summary>What it does.</summary>
    public required PolicyEffect Effect { get; init; }

    /// <summary>Patterns of <c>Action</c>, or of <c>NotAction</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>Whether <see cref="Actions"/> names what is left out.</summary>
    public bool AllActionsBut { get; init; }

    /// <summary>Patterns of <c>Resource</c>, or of <c>NotResource</c>; empty in a policy that stands on its resource.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>Whether <see cref="Resources"/> names what is left out.</summary>
    public bool AllResourcesBut { get; init; }

    /// <summary>The service principals, in a policy that stands on its resource; <c>*</c> for anybody.</summary>
    public IReadOnlyList<string> Principals { get; init; } = [];

    /// <summary>All of them must hold.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    /// <summary>Whether the statement speaks of this request.</summary>
    internal bool Covers(AwsPermission permission) =>
        Actions.Any(action => Wildcards.Match(action, permission.Action, ignoreCase: true)) != AllActionsBut
        && (Resources.Count == 0 || Resources.Any(resource => Wildcards.Match(resource, permission.Resource)) != AllResourcesBut)
        && Conditions.All(condition => condition.Holds(permission));
}
