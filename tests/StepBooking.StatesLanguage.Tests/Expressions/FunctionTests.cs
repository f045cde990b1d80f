using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Expressions;

/// <summary>The functions that Step Functions adds to JSONata, as its documentation describes them.</summary>
public sealed class FunctionTests(NodeFixture node) : IClassFixture<NodeFixture>
{
    [Theory]
    [InlineData("$partition([1,2,3,4,5,6,7,8,9], 4)", "[[1,2,3,4],[5,6,7,8],[9]]")]
    [InlineData("$partition([1,2], 5)", "[[1,2]]")]
    [InlineData("$partition([], 5)", "[]")]
    [InlineData("$range(1, 9, 2)", "[1,3,5,7,9]")]
    [InlineData("$range(0, 10, 3)", "[0,3,6,9]")]
    [InlineData("$range(3, 1, -1)", "[3,2,1]")]
    [InlineData("$hash('input data', 'SHA-1')", "\"aaff4a450a104cd177d28d18d74485e8cae074b7\"")]
    [InlineData("$hash('abc', 'MD5')", "\"900150983cd24fb0d6963f7d28e17f72\"")]
    [InlineData("$hash('abc', 'SHA-256')", "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")]
    [InlineData("$hash('abc')", "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")]
    [InlineData("$length($hash('abc', 'SHA-384'))", "96")]
    [InlineData("$length($hash('abc', 'SHA-512'))", "128")]
    [InlineData("$parse('{\"a\": [1, null, true]}')", """{"a": [1, null, true]}""")]
    [InlineData("$parse('\"text\"')", "\"text\"")]
    [InlineData("$random(7) = $random(7)", "true")]
    [InlineData("$random(7) = $random(8)", "false")]
    [InlineData("$random() >= 0 and $random() < 1", "true")]
    [InlineData("$uuid() = $uuid()", "false")]
    public async Task A_function_does_as_documented(string expression, string expected) =>
        Assert.Equal(Json.Parse(expected), (await Result(expression)).Output);

    [Theory]
    [InlineData("$partition([1], 0)")]
    [InlineData("$range(1, 2, 0)")]
    [InlineData("$hash('abc', 'CRC32')")]
    [InlineData("$parse('{')")]
    [InlineData("$eval('1')")]
    public async Task A_function_refuses_what_it_cannot_do(string expression)
    {
        var result = await Result(expression);
        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Contains("threw an error during evaluation", result.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_uuid_is_of_version_4() => Assert.Matches(
        new Regex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"), ((JsonText)(await Result("$uuid()")).Output!).Value);

    private async Task<ExecutionResult> Result(string expression)
    {
        var machine = new JsonMap([
            new("QueryLanguage", Json.From("JSONata")),
            new("StartAt", Json.From("A")),
            new("States", new JsonMap([new("A", new JsonMap([
                new("Type", Json.From("Pass")), new("Output", Json.From($"{{% {expression} %}}")), new("End", Json.From(true)),
            ]))])),
        ]);
        return (await new Bench(expressions: node.Evaluator).Run(machine.ToText())).Result!;
    }
}
