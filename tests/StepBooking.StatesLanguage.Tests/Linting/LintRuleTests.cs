using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Linting;

public sealed class LintRuleTests
{
    public static TheoryData<string> Rules => new(LintRules.All.Select(r => r.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_fires_on_the_definition_of_its_page(string id) =>
        Assert.Contains(id, Found(LinterPage.Fires(id)).Select(f => f.Rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_quiet_once_its_advice_is_taken(string id) =>
        Assert.DoesNotContain(id, Found(LinterPage.Quiet(id)).Select(f => f.Rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rules_page_says_what_the_rule_says(string id)
    {
        var rule = LintRules.All.Single(r => r.Id == id);
        var prose = LinterPage.Prose(id);
        Assert.All([$"{rule.Title}. {rule.Why}", rule.Fix], text => Assert.Contains(text, prose, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_rule_has_a_number_and_a_page_of_its_own() =>
        Assert.Equal(LintRules.All.Select(r => r.Id).Order(StringComparer.Ordinal), LinterPage.Sections.Keys);

    [Theory]
    [MemberData(nameof(Machines))]
    public void Our_own_machines_are_quiet_without_an_allowance(string file) => Assert.Empty(
        Found(File.ReadAllText(RepositoryRoot.Combine("statemachines", file))).Select(f => $"{f.Rule.Id} {f.Message}"));

    public static TheoryData<string> Machines => new(
        Directory.EnumerateFiles(RepositoryRoot.Combine("statemachines"), "*.asl.json").Select(f => Path.GetFileName(f)!));

    /// <summary>What is found in a definition, or in a template with one machine that carries its definition.</summary>
    private static IReadOnlyList<LintFinding> Found(string text) => new Linter().Check(
        Json.Parse(text) is JsonMap map && map["Resources"] is JsonMap ? Deployed(map) : new LintSubject(StateMachineDefinition.Parse(text)));

    private static LintSubject Deployed(JsonMap template)
    {
        var machine = (JsonMap)((JsonMap)((JsonMap)template["Resources"]!)["Machine"]!)["Properties"]!;
        var subject = new LintSubject(StateMachineDefinition.Parse(machine["Definition"]!.ToText())) { Template = template };
        Assert.Equal("Machine", subject.Deployment?.Machine.Id);
        return subject;
    }
}
