using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting.Deploying;

/// <summary>A definition's machine in the template that deploys it.</summary>
public sealed partial class LintDeployment
{
    private LintDeployment(LintTemplate template, TemplateResource machine)
    {
        Template = template;
        Machine = machine;
    }

    /// <summary>The machine.</summary>
    public TemplateResource Machine { get; }

    /// <summary>What its definition's <c>${Name}</c> stand for.</summary>
    public JsonMap Substitutions => SubstitutionsOf(Machine);

    /// <summary>The machine's role, as the template refers to it.</summary>
    public Json? Role => Machine.Properties["RoleArn"] ?? Machine.Properties["Role"];

    /// <summary>The names of the template's parameters, and of what every template knows.</summary>
    internal IReadOnlySet<string> Parameters => Template.Parameters;

    internal LintTemplate Template { get; }

    /// <summary>
    /// The machine of a template that a definition is for: the one with that very definition, else the one whose substitutions are
    /// what the definition names, else the only one.
    /// </summary>
    /// <returns>Null where the template has none, or more than one that could be.</returns>
    internal static LintDeployment? Find(JsonMap template, LintSubject subject)
    {
        var read = new LintTemplate(template);
        var machines = read.OfType("AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine").ToList();
        if (machines.Find(m => Inline(m) is { } inline && inline.Equals(subject.Fields)) is { } same)
        {
            return new LintDeployment(read, same);
        }

        var names = NamesIn(subject.Definition.Text);
        var best = machines
            .Where(m => Inline(m) is null && (machines.Count == 1 || Shared(m, names) > 0))
            .GroupBy(m => Difference(m, names))
            .MinBy(group => group.Key);
        return best?.ToList() is [var only] ? new LintDeployment(read, only) : null;
    }

    /// <summary>A definition's machine, where there is one: for the rules' queries.</summary>
    internal static IEnumerable<LintDeployment> Of(LintSubject subject) => subject.Deployment is { } known ? [known] : [];

    /// <summary>The function that a task calls; null where it calls none, or one that the template does not know.</summary>
    internal TemplateResource? FunctionOf(LintState where, TaskState task) =>
        task.CallsFunction() ? FunctionNamed(NameOf(where, task)) : null;

    /// <summary>The <c>${Name}</c> by which a task names its function; null where it names it otherwise.</summary>
    internal static string? PlaceholderOf(LintState where, TaskState task) =>
        task.CallsFunction() ? PlaceholderIn(NameOf(where, task)) : null;

    private static string? PlaceholderIn(string name) =>
        Placeholder().Match(name) is { Success: true } match && match.Length == name.Length ? match.Groups["name"].Value : null;

    private static string NameOf(LintState where, TaskState task) => task.Resource.Kind == TaskKind.LambdaFunction
        ? task.Resource.Arn
        : ((where.Arguments as JsonMap)?["FunctionName"] as JsonText)?.Value ?? string.Empty;

    private TemplateResource? FunctionNamed(string name)
    {
        if (PlaceholderIn(name) is { } placeholder)
        {
            return Template.Function(Substitutions[placeholder]);
        }

        var bare = FunctionArn().Match(name) is { Success: true } arn ? arn.Groups["name"].Value : name.Split(':')[0];
        return Template.Function(Substitutions[bare])
            ?? Template.OfType("AWS::Lambda::Function", "AWS::Serverless::Function")
                .FirstOrDefault(f => f.Properties["FunctionName"] is JsonText own && own.Value == bare);
    }

    private static JsonMap SubstitutionsOf(TemplateResource machine) =>
        machine.Properties["DefinitionSubstitutions"] as JsonMap ?? JsonMap.Empty;

    private static JsonMap? Inline(TemplateResource machine)
    {
        try
        {
            return machine.Properties["Definition"] as JsonMap
                ?? (machine.Properties["DefinitionString"] is JsonText text ? Json.Parse(text.Value) as JsonMap : null);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static HashSet<string> NamesIn(string text) =>
    [
        .. Placeholder().Matches(text).Concat(FunctionArn().Matches(text)).Select(m => m.Groups["name"].Value)
            .Where(name => !name.StartsWith("AWS::", StringComparison.Ordinal)),
    ];

    private static int Shared(TemplateResource machine, HashSet<string> names) =>
        SubstitutionsOf(machine).Count(s => names.Contains(s.Key));

    private static int Difference(TemplateResource machine, HashSet<string> names) =>
        SubstitutionsOf(machine).Count + names.Count - (2 * Shared(machine, names));

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z0-9_.:]+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"arn:[a-z-]+:lambda:[^:\s""]*:[^:\s""]*:function:(?<name>[A-Za-z0-9_-]+)")]
    private static partial Regex FunctionArn();
}
