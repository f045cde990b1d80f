using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Deploying;

/// <summary>
/// What a role of a template is allowed. What cannot be known before it is deployed counts as allowed: a linter accuses nobody in doubt.
/// </summary>
internal sealed class RoleGrants
{
    private static readonly string[] PolicyTypes = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"];

    private RoleGrants(TemplateResource role, IReadOnlyList<JsonMap> allowed, IReadOnlyList<string> managed)
    {
        Role = role;
        Allowed = allowed;
        Managed = managed;
    }

    /// <summary>The role.</summary>
    public TemplateResource Role { get; }

    /// <summary>Its statements that allow.</summary>
    public IReadOnlyList<JsonMap> Allowed { get; }

    /// <summary>The ARNs of policies that are kept elsewhere.</summary>
    public IReadOnlyList<string> Managed { get; }

    /// <summary>Reads a role; null where the template does not declare it.</summary>
    public static RoleGrants? Of(LintTemplate template, Json? role)
    {
        if (template.Find(role.Referenced()) is not { Type: "AWS::IAM::Role" } found)
        {
            return null;
        }

        var own = found.Properties["Policies"].OneOrMore().OfType<JsonMap>().Select(p => p["PolicyDocument"]);
        var attached = template.OfType(PolicyTypes).Where(p => IsOf(p, found.Id)).Select(p => p.Properties["PolicyDocument"]);
        var statements = own.Concat(attached).OfType<JsonMap>().SelectMany(d => d["Statement"].OneOrMore()).OfType<JsonMap>();
        var managed = found.Properties["ManagedPolicyArns"].OneOrMore().Where(p => template.Find(p.Referenced()) is null);
        return new RoleGrants(
            found, [.. statements.Where(s => s["Effect"] is JsonText { Value: "Allow" })], [.. managed.Select(TemplateValues.Pattern)]);
    }

    /// <summary>Whether it may invoke a function, as far as can be known.</summary>
    public bool MayInvoke(TemplateResource function) =>
        Managed.Count > 0 || Allowed.Any(s => Actions(s).Any(a => Matches(a, "lambda:InvokeFunction")) && Covers(s, function));

    /// <summary>What it may do without any bound: <c>*</c>, <c>dynamodb:*</c> on everything, a managed policy of full access.</summary>
    public IEnumerable<string> Unbounded()
    {
        var everywhere = Allowed.Where(s => s["Resource"].OneOrMore().Any(r => r is JsonText { Value: "*" }));
        var whole = everywhere.SelectMany(Actions).Where(a => a == "*" || a.EndsWith(":*", StringComparison.Ordinal));
        var full = Managed.Select(arn => arn[(arn.LastIndexOf('/') + 1)..])
            .Where(name => name is "AdministratorAccess" or "PowerUserAccess" || name.EndsWith("FullAccess", StringComparison.Ordinal));
        return whole.Concat(full).Distinct(StringComparer.Ordinal);
    }

    private static bool IsOf(TemplateResource policy, string role) =>
        policy.Properties["Roles"].OneOrMore().Append(policy.Properties["RoleName"]).Any(r => r.Referenced() == role);

    private static IEnumerable<string> Actions(JsonMap statement) => statement["NotAction"] is not null
        ? ["lambda:InvokeFunction"]
        : statement["Action"].OneOrMore().OfType<JsonText>().Select(a => a.Value);

    private static bool Covers(JsonMap statement, TemplateResource function) =>
        statement["NotResource"] is not null || statement["Resource"].OneOrMore().Any(r => Covers(r, function));

    private static bool Covers(Json resource, TemplateResource function)
    {
        if (resource.Referenced() is { } id)
        {
            return id == function.Id || !IsOwnArn(resource);
        }

        var pattern = resource.Pattern();
        if (resource.AllReferenced().Contains(function.Id))
        {
            return !pattern.EndsWith(":*", StringComparison.Ordinal);
        }

        var name = (function.Properties["FunctionName"] as JsonText)?.Value;
        return pattern.Split(":function:") is [_, var named]
            ? name is null || Matches(named, name)
            : Matches(pattern, $"arn:aws:lambda:us-east-1:000000000000:function:{name}");
    }

    /// <summary>A parameter may be anything; an attribute of a resource is that resource's own ARN.</summary>
    private static bool IsOwnArn(Json resource) => resource is JsonMap map && map["Ref"] is null;

    private static bool Matches(string pattern, string text) => Regex.IsMatch(
        text,
        $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal)}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
