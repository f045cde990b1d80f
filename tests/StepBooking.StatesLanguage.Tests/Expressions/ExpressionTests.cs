using System.Diagnostics;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Expressions;

public sealed class ExpressionTests(NodeFixture node) : IClassFixture<NodeFixture>
{
    private const string TakesAllMemory = "$reduce([1..30], function($all, $i) {$append($all, $all)}, [1..1000])";

    [Fact]
    public async Task An_expression_without_end_fails_its_state_and_no_other()
    {
        var bench = new Bench(expressions: node.Evaluator);
        var stuck = bench.Start(Pass("($f := function($x) {$f($x + 1)}; $f(1))"), name: "stuck");
        var well = bench.Start(Pass("1 + 1"), name: "well");
        Assert.Equal(Json.From(2), (await well.Completion).Output);
        var result = await stuck.Completion;
        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Contains("timeout", result.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("($f := function($x) {$f($x + 1)}; $f(1))", "timeout")]
    [InlineData(TakesAllMemory, "memory")]
    public async Task One_bad_expression_among_many_at_once_costs_only_itself(string bad, string why)
    {
        var bench = new Bench(expressions: node.Evaluator);
        var executions = Enumerable.Range(0, 300).Select(i => bench.Start(Pass(i == 150 ? bad : $"{i} * 2"), name: $"e{i}")).ToList();
        var results = await Task.WhenAll(executions.Select(e => e.Completion));
        Assert.Contains(why, results[150].Cause, StringComparison.Ordinal);
        Assert.All(results.Select((r, i) => (r, i)).Where(r => r.i != 150), r => Assert.Equal(Json.From(r.i * 2), r.r.Output));
    }

    [Fact]
    public async Task The_child_is_started_once()
    {
        await Result("1");
        var first = node.Child.ProcessId;
        await Result("2");
        Assert.Equal(first, node.Child.ProcessId);
    }

    [Fact]
    public async Task An_expression_that_takes_all_memory_fails_its_state()
    {
        var result = await Result(TakesAllMemory);
        Assert.Equal("States.QueryEvaluationError", result.Error);
        Assert.Contains("memory", result.Cause, StringComparison.Ordinal);
        Assert.Equal(Json.From(2), (await Result("1 + 1")).Output);
    }

    [Fact]
    public async Task A_killed_child_is_started_again()
    {
        await node.Child.Start();
        using (var process = Process.GetProcessById(node.Child.ProcessId!.Value))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.Equal(Json.From(2), (await Result("1 + 1")).Output);
    }

    [Fact]
    public async Task Eval_is_not_available() =>
        Assert.Contains("T1006: Attempted to invoke a non-function", (await Result("$eval('1')")).Cause, StringComparison.Ordinal);

    [Fact]
    public async Task Now_is_the_engines_time() =>
        Assert.Equal(Json.From("2030-01-01T00:00:00.000Z"), (await Result("$now()")).Output);

    [Fact]
    public async Task Assign_and_Output_see_the_variables_as_they_were()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "B"},
              "B": {"Type": "Pass", "Assign": {"x": "{% $y %}", "y": "{% $x %}"}, "Output": "{% [$x, $y] %}", "Next": "C"},
              "C": {"Type": "Pass", "Output": "{% [$states.input, $x, $y] %}", "End": true}}}
            """;
        var execution = await new Bench(expressions: node.Evaluator).Run(machine);
        Assert.Equal(Json.Parse("[1,2,2,1]"), execution.Result!.Output);
    }

    [Fact]
    public async Task All_expressions_of_one_moment_go_in_one_round_trip()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": "{% 5 %}",
                "Arguments": {"a": "{% 1 %}", "b": ["{% 2 %}"]}, "Output": "{% $states.result.a %}", "Assign": {"x": "{% 3 %}", "y": "{% 4 %}"}, "Next": "Which"},
              "Which": {"Type": "Choice", "Default": "Done", "Choices": [{"Condition": "{% false %}", "Next": "Done"}, {"Condition": "{% $x = 3 %}", "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """;
        var counting = new CountingEvaluator(node.Evaluator);
        var execution = await new Bench(expressions: counting).Run(machine);
        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(3, counting.Count);
    }

    [Fact]
    public async Task Conditions_after_the_first_that_holds_are_not_evaluated()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "Which", "States": {
              "Which": {"Type": "Choice", "Choices": [{"Condition": "{% true %}", "Next": "Done"}, {"Condition": "{% $error('no') %}", "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """;
        Assert.Equal(ExecutionStatus.Succeeded, (await new Bench(expressions: node.Evaluator).Run(machine)).Status);
    }

    [Fact]
    public async Task A_task_catches_a_failed_expression_after_its_event()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "Work", "States": {
              "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Output": "{% $states.result.nothing %}",
                "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Output": "{% $states.errorOutput.Error %}", "Next": "Done"}], "Next": "Done"},
              "Done": {"Type": "Succeed"}}}
            """;
        var execution = await new Bench(expressions: node.Evaluator).Run(machine);
        Assert.Equal(Json.From("States.QueryEvaluationError"), execution.Result!.Output);
        Assert.Contains(HistoryEventType.EvaluationFailed, execution.History().Select(e => e.Type));
    }

    [Fact]
    public async Task A_definition_with_a_broken_expression_is_refused_where_it_stands()
    {
        var syntax = new ExpressionSyntax(node.Child);
        await syntax.Check(StateMachineDefinition.Parse(Pass("1 + 1")));
        var refused = await Assert.ThrowsAsync<InvalidDefinitionException>(() => syntax.Check(StateMachineDefinition.Parse(Pass("1 +"))));
        Assert.Equal("/States/A/Output", refused.Diagnostics.Single().Location);
    }

    [Fact]
    public async Task A_rules_own_Output_counts_and_without_one_the_input_goes_on()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "Which", "States": {
              "Which": {"Type": "Choice", "Output": "default", "Default": "Done", "Choices": [
                {"Condition": "{% $states.input = 1 %}", "Output": "one", "Next": "Done"}, {"Condition": "{% $states.input = 2 %}", "Next": "Done"}]},
              "Done": {"Type": "Succeed"}}}
            """;
        async Task<Json?> Output(string input) => (await new Bench(expressions: node.Evaluator).Run(machine, input)).Result!.Output;
        Assert.Equal(Json.From("one"), await Output("1"));
        Assert.Equal(Json.From(2), await Output("2"));
        Assert.Equal(Json.From("default"), await Output("3"));
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_ids() =>
        Assert.Equal((await Result("[$uuid(), $random()]")).Output, (await Result("[$uuid(), $random()]")).Output);

    private static string Pass(string expression) => new JsonMap([
        new("QueryLanguage", Json.From("JSONata")),
        new("StartAt", Json.From("A")),
        new("States", new JsonMap([new("A", new JsonMap([
            new("Type", Json.From("Pass")), new("Output", Json.From($"{{% {expression} %}}")), new("End", Json.From(true)),
        ]))])),
    ]).ToText();

    private async Task<ExecutionResult> Result(string expression) =>
        (await new Bench(expressions: node.Evaluator).Run(Pass(expression))).Result!;
}
