using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Infra.Tests.Stack;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Linting;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Infra.Tests.Machines;

/// <summary>Our own definitions beside the template that deploys them, before every rule of the linter.</summary>
public sealed class LintTests
{
    public static TheoryData<string> Machines => [.. Definition.All.Keys];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Our_machines_are_quiet_without_an_allowance(string machine)
    {
        var subject = Subject(machine, SynthesizedStack.Text);

        Assert.Equal(Resource.At($"{Definition.All[machine].Construct}/StateMachine").LogicalId, subject.Deployment?.Machine.Id);
        Assert.Empty(new Linter().Check(subject).Select(finding => $"{finding.Rule.Id} {finding.Message}"));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void A_function_that_outlives_its_task_is_told_of(string machine)
    {
        var (state, task) = Definition.All[machine].Tasks.First(each => each.Value["TimeoutSeconds"] is JsonValue value && value.TryGetValue<int>(out _));
        var template = Changed(Properties($"{Definition.Function(task)}/Function"), "Timeout", task["TimeoutSeconds"]!.GetValue<int>());

        Assert.Equal([$"ASL601 /States/{state}/TimeoutSeconds"], FoundAt(machine, template).Where(found => found.Contains($"/{state}/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("DefinitionSubstitutions", "ASL602")]
    [InlineData("LoggingConfiguration", "ASL606")]
    public void What_the_machine_lacks_is_told_of(string property, string rule)
    {
        var template = JsonNode.Parse(SynthesizedStack.Text)!;
        template["Resources"]!.AsObject().Remove(Resource.At("Cancellation/StateMachine").LogicalId);
        template["Resources"]!.AsObject().Remove(Resource.At("Recovery/StateMachine").LogicalId);
        template["Resources"]![Resource.At("Booking/StateMachine").LogicalId]!["Properties"]!.AsObject().Remove(property);

        Assert.Contains(FoundAt("booking", template.ToJsonString()), found => found.StartsWith(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AWS::IAM::Policy", "ASL603", null)]
    [InlineData("AWS::CloudWatch::Alarm", "ASL605", "recovery-dead-letters")]
    public void What_stands_beside_the_machine_is_missed(string type, string rule, string? name)
    {
        var template = JsonNode.Parse(SynthesizedStack.Text)!;
        foreach (var resource in Resource.OfType(type).Where(each => name is null || each.Path.EndsWith(name, StringComparison.Ordinal)))
            template["Resources"]!.AsObject().Remove(resource.LogicalId);

        Assert.Contains(FoundAt("booking", template.ToJsonString()), found => found.StartsWith(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Failures_that_ring_no_alarm_and_match_no_rule_are_told_of()
    {
        var template = JsonNode.Parse(SynthesizedStack.Text)!;
        foreach (var resource in Resource.All().Where(each => each.Type is "AWS::CloudWatch::Alarm" or "AWS::Events::Rule"))
            template["Resources"]!.AsObject().Remove(resource.LogicalId);

        Assert.Contains("ASL608 /", FoundAt("booking", template.ToJsonString()));
    }

    private static string Properties(string path) => Resource.At(path).LogicalId;

    private static string Changed(string logicalId, string property, int value)
    {
        var template = JsonNode.Parse(SynthesizedStack.Text)!;
        template["Resources"]![logicalId]!["Properties"]![property] = value;
        return template.ToJsonString();
    }

    private static IEnumerable<string> FoundAt(string machine, string template) =>
        new Linter().Check(Subject(machine, template)).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Location}"));

    private static LintSubject Subject(string machine, string template) =>
        new(StateMachineDefinition.Parse(Definition.All[machine].Text)) { Template = (JsonMap)Json.Parse(template) };
}
