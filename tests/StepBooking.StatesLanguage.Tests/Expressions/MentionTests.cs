using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Expressions;

/// <summary>What is sent to the evaluator is what the expressions name, and that suffices.</summary>
public sealed class MentionTests(NodeFixture node) : IClassFixture<NodeFixture>
{
    private const string Input = """{"a": {"b": 1, "c": [{"d": 2, "e": 3}, {"d": 4, "e": 5}]}, "naïve": 6, "na": 7, "function": 8, "f g": 9, "x": "big"}""";

    [Theory]
    [InlineData("1 + 1", "{}")]
    [InlineData("$states.input.a.b", """{"states": {"input": {"a": {"b": 1}}}}""")]
    [InlineData("$states.input.a.b + $states . input . na", """{"states": {"input": {"a": {"b": 1}, "na": 7}}}""")]
    [InlineData("$states.context.State.Name", """{"states": {"context": {"State": {"Name": "A"}}}}""")]
    [InlineData("$states.input.a.c.d", """{"states": {"input": {"a": {"c": [{"d": 2, "e": 3}, {"d": 4, "e": 5}]}}}}""")]
    [InlineData("$states.nothing", """{"states": {}}""")]
    public async Task Only_what_is_named_is_sent(string expression, string expected)
    {
        var sent = new List<JsonMap>();
        await new Bench(expressions: new Seen(node.Evaluator, sent)).Run(Pass(expression), Input);
        Assert.Equal(Json.Parse(expected), Assert.Single(sent));
    }

    [Theory]
    [InlineData("$count($keys($states.input))", "6")]
    [InlineData("($s := $states; $s.input.na)", "7")]
    [InlineData("$states.input.naïve", "6")]
    [InlineData("$states.input.`f g`", "9")]
    [InlineData("$states.input.function($n){$n + 1}($states.input.na)", "8")]
    [InlineData("$states.*.a.b", "1")]
    [InlineData("$states.input.**.e", "[3, 5]")]
    [InlineData("$states.input.a.c[e > 3].d", "4")]
    [InlineData("$states.input.a.c.d.%.e", "[3, 5]")]
    [InlineData("$states.input.a.b.%.%.na", "7")]
    [InlineData("$sum($states.input.a.c.(d + e))", "14")]
    [InlineData("$lookup($states.input, 'na')", "7")]
    [InlineData("$states /* all of it */ .input.na", "7")]
    [InlineData("$states.input.a{'k': b}", """{"k": 1}""")]
    [InlineData("($states ~> |input.a|{'b': 2}|).input.a.b", "2")]
    [InlineData("$exists($states.input.a.zzz)", "false")]
    public async Task What_is_sent_suffices(string expression, string expected)
    {
        var result = (await new Bench(expressions: node.Evaluator).Run(Pass(expression), Input)).Result!;
        Assert.True(result.Status == ExecutionStatus.Succeeded, result.Cause);
        Assert.Equal(Json.Parse(expected), result.Output);
    }

    private static string Pass(string expression) => new JsonMap([
        new("QueryLanguage", Json.From("JSONata")),
        new("StartAt", Json.From("A")),
        new("States", new JsonMap([new("A", new JsonMap([
            new("Type", Json.From("Pass")), new("Output", Json.From($"{{% {expression} %}}")), new("End", Json.From(true)),
        ]))])),
    ]).ToText();

    private sealed class Seen(IExpressionEvaluator inner, List<JsonMap> sent) : IExpressionEvaluator
    {
        public Task<IReadOnlyList<ExpressionResult>> Evaluate(ExpressionRequest request, CancellationToken cancellationToken)
        {
            sent.Add(request.Bindings);
            return inner.Evaluate(request, cancellationToken);
        }
    }
}
