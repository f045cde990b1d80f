using System.Net;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Iam;

/// <summary>One operator of a statement's <c>Condition</c> on one key.</summary>
/// <param name="Test">The operator without its prefix and suffix, for example <c>StringLike</c>.</param>
/// <param name="Quantifier"><c>ForAllValues</c>, <c>ForAnyValue</c>, or nothing.</param>
/// <param name="IfExists">Whether a request without the key fulfils it.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Values">One of them has to match.</param>
internal sealed record PolicyCondition(string Test, string Quantifier, bool IfExists, string Key, IReadOnlyList<string> Values)
{
    private static readonly Dictionary<string, Func<string, string, bool>> Tests = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = (pattern, value) => pattern == value,
        ["StringEqualsIgnoreCase"] = (pattern, value) => pattern.Equals(value, StringComparison.OrdinalIgnoreCase),
        ["StringLike"] = (pattern, value) => Wildcards.Match(pattern, value),
        ["ArnEquals"] = (pattern, value) => Wildcards.Match(pattern, value),
        ["ArnLike"] = (pattern, value) => Wildcards.Match(pattern, value),
        ["Bool"] = (pattern, value) => pattern.Equals(value, StringComparison.OrdinalIgnoreCase),
        ["IpAddress"] = (pattern, value) => IPNetwork.TryParse(pattern, out var network) && IPAddress.TryParse(value, out var address) && network.Contains(address),
    };

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["StringNotEquals"] = "StringEquals",
        ["StringNotEqualsIgnoreCase"] = "StringEqualsIgnoreCase",
        ["StringNotLike"] = "StringLike",
        ["ArnNotEquals"] = "ArnEquals",
        ["ArnNotLike"] = "ArnLike",
        ["NotIpAddress"] = "IpAddress",
    };

    /// <summary>Whether the desk can evaluate an operator.</summary>
    internal static bool Knows(string test) => test == "Null" || Tests.ContainsKey(test) || Opposites.ContainsKey(test);

    /// <summary>Whether the request fulfils it.</summary>
    internal bool Holds(AwsPermission permission)
    {
        var given = permission.Context.FirstOrDefault(entry => entry.Key.Equals(Key, StringComparison.OrdinalIgnoreCase)).Value ?? [];
        if (Test == "Null")
            return Values.Any(value => value.Equals("true", StringComparison.OrdinalIgnoreCase)) == (given.Count == 0);
        if (given.Count == 0)
            return IfExists || Quantifier == "ForAllValues" || (Quantifier.Length == 0 && Opposites.ContainsKey(Test));
        return Quantifier == "ForAllValues" ? given.All(Fits) : given.Any(Fits);
    }

    private bool Fits(string value) => Opposites.TryGetValue(Test, out var opposite)
        ? !Values.Any(pattern => Tests[opposite](pattern, value))
        : Values.Any(pattern => Tests[Test](pattern, value));
}
