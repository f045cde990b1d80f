using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>Writes findings as SARIF 2.1.0, which code hosts and editors show where they belong.</summary>
public static class SarifReport
{
    private const string Documentation = "docs/linter.md";

    /// <summary>One run over some files.</summary>
    /// <param name="rules">The rules that were held against them.</param>
    /// <param name="files">The files, by the paths to show (relative, with slashes), each with its findings.</param>
    /// <returns>The SARIF log.</returns>
    public static JsonMap Write(IReadOnlyList<ILintRule> rules, IEnumerable<KeyValuePair<string, IReadOnlyList<LintFinding>>> files)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(files);
        var results = files.SelectMany(file => file.Value.Select(finding => Result(rules, file.Key, finding)));
        var driver = Map(("name", Text("stepbooking-asl-lint")), ("rules", new JsonList(rules.Select(Rule))));
        var run = Map(
            ("tool", Map(("driver", driver))), ("columnKind", Text("utf16CodeUnits")), ("results", new JsonList(results)));
        return Map(
            ("$schema", Text("https://json.schemastore.org/sarif-2.1.0.json")), ("version", Text("2.1.0")), ("runs", new JsonList([run])));
    }

    private static JsonMap Rule(ILintRule rule) => Map(
        ("id", Text(rule.Id)),
        ("name", Text(rule.GetType().Name)),
        ("shortDescription", Message(rule.Title)),
        ("fullDescription", Message(rule.Why)),
        ("help", Message(rule.Fix)),
        ("helpUri", Text($"{Documentation}#{rule.Id.ToLowerInvariant()}")),
        ("defaultConfiguration", Map(("level", Text("warning")))));

    private static JsonMap Result(IReadOnlyList<ILintRule> rules, string file, LintFinding finding)
    {
        var region = Map(("startLine", Json.From(finding.Place.Line)), ("startColumn", Json.From(finding.Place.Column)));
        var artifact = Map(("uri", Text(Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal))));
        var location = Map(
            ("physicalLocation", Map(("artifactLocation", artifact), ("region", region))),
            ("logicalLocations", new JsonList([Map(("fullyQualifiedName", Text(finding.Location)))])));
        var result = Map(
            ("ruleId", Text(finding.Rule.Id)),
            ("ruleIndex", Json.From(rules.TakeWhile(r => r != finding.Rule).Count())),
            ("level", Text("warning")),
            ("message", Message(finding.Message)),
            ("locations", new JsonList([location])));
        return finding.Allowed is { } reason
            ? result.With("suppressions", new JsonList([Map(("kind", Text("inSource")), ("justification", Text(reason)))]))
            : result;
    }

    private static JsonMap Message(string text) => Map(("text", Text(text)));

    private static Json Text(string text) => Json.From(text);

    private static JsonMap Map(params (string Name, Json Value)[] members) =>
        new(members.Select(m => new KeyValuePair<string, Json>(m.Name, m.Value)));
}
