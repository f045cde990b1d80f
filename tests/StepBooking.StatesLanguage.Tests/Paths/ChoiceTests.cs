using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;

namespace StepBooking.StatesLanguage.Tests.Paths;

public class ChoiceTests
{
    [Theory]
    [InlineData("""{"Variable": "$.n", "NumericGreaterThan": 4}""", true)]
    [InlineData("""{"Variable": "$.n", "NumericEquals": 5.0}""", true)]
    [InlineData("""{"Variable": "$.n", "NumericLessThanEqualsPath": "$.m"}""", false)]
    [InlineData("""{"Variable": "$.n", "StringEquals": "5"}""", false)]
    [InlineData("""{"Variable": "$.s", "StringMatches": "log-*.txt"}""", true)]
    [InlineData("""{"Variable": "$.s", "StringMatches": "log-*.csv"}""", false)]
    [InlineData("""{"Variable": "$.star", "StringMatches": "a\\*b"}""", true)]
    [InlineData("""{"Variable": "$.s", "StringLessThan": "zzz"}""", true)]
    [InlineData("""{"Variable": "$.t", "TimestampLessThan": "2026-01-02T00:00:00+05:00"}""", true)]
    [InlineData("""{"Variable": "$.t", "IsTimestamp": true}""", true)]
    [InlineData("""{"Variable": "$.s", "IsTimestamp": false}""", true)]
    [InlineData("""{"Variable": "$.no.such", "IsPresent": false}""", true)]
    [InlineData("""{"Variable": "$.nil", "IsNull": true}""", true)]
    [InlineData("""{"Variable": "$.nil", "IsPresent": true}""", true)]
    [InlineData("""{"Not": {"Variable": "$.yes", "BooleanEquals": true}}""", false)]
    [InlineData("""{"And": [{"Variable": "$.yes", "BooleanEquals": true}, {"Or": [{"Variable": "$.n", "NumericEquals": 1}, {"Variable": "$.n", "NumericEquals": 5}]}]}""", true)]
    [InlineData("""{"And": [{"Variable": "$.no", "IsPresent": true}, {"Variable": "$.no", "NumericEquals": 1}]}""", false)]
    public async Task Holds_or_not(string rule, bool holds)
    {
        var execution = await new Bench().Run(Machine(rule), """
            {"n": 5, "m": 4, "s": "log-1.txt", "star": "a*b", "t": "2026-01-01T12:00:00Z", "nil": null, "yes": true}
            """);
        Assert.Equal(holds ? "Yes" : "No", execution.Entered().Last());
    }

    [Fact]
    public async Task A_variable_that_leads_nowhere_ends_the_execution()
    {
        var execution = await new Bench().Run(Machine("""{"Variable": "$.none", "NumericEquals": 1}"""));
        Assert.EndsWith("Invalid path '$.none': The choice state's condition path references an invalid value.", execution.Result!.Cause, StringComparison.Ordinal);
        Assert.Equal("States.Runtime", execution.Result.Error);
    }

    [Fact]
    public async Task Without_a_match_and_a_default_it_ends_the_execution()
    {
        var execution = await new Bench().Run(
            """{"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$", "IsNull": true, "Next": "B"}]}, "B": {"Type": "Succeed"}}}""");
        Assert.Equal(ExecutionStatus.Failed, execution.Status);
        Assert.EndsWith("Failed to transition out of the state. The state does not point to a next state.", execution.Result!.Cause, StringComparison.Ordinal);
    }

    private static string Machine(string rule) => $$$$"""
        {"StartAt": "Which", "States": {
          "Which": {"Type": "Choice", "Choices": [{{{{rule[..^1]}}}}, "Next": "Yes"}], "Default": "No"},
          "Yes": {"Type": "Succeed"}, "No": {"Type": "Succeed"}}}
        """;
}
