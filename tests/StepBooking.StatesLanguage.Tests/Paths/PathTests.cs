using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Paths;

public class PathTests
{
    private const string Input = """
        {"a": {"b": [10, 20, 30, 40]}, "odd name": 1, "list": [{"n": 1, "s": "x"}, {"n": 2}, {"n": 3, "s": "y"}], "deep": {"n": 4, "more": {"n": 5}}}
        """;

    [Theory]
    [InlineData("$", null)]
    [InlineData("$.a.b[0]", "10")]
    [InlineData("$.a.b[-1]", "40")]
    [InlineData("$['a']['b'][1]", "20")]
    [InlineData("$['odd name']", "1")]
    [InlineData("$[\"odd name\"]", "1")]
    [InlineData("$.a.b[1:3]", "[20,30]")]
    [InlineData("$.a.b[:2]", "[10,20]")]
    [InlineData("$.a.b[-2:]", "[30,40]")]
    [InlineData("$.a.b[0,2]", "[10,30]")]
    [InlineData("$.a.b[*]", "[10,20,30,40]")]
    [InlineData("$.a.*", "[[10,20,30,40]]")]
    [InlineData("$.list[*].s", """["x","y"]""")]
    [InlineData("$.list[*].nothing", "[]")]
    [InlineData("$.deep..n", "[4,5]")]
    [InlineData("$..more.n", "[5]")]
    [InlineData("$.list[?(@.n == 2)]", """[{"n":2}]""")]
    [InlineData("$.list[?(@.n > 1 && @.s == 'y')].n", "[3]")]
    [InlineData("$.list[?(@.n < 2 || @.n >= 3)].n", "[1,3]")]
    [InlineData("$.list[?(@.s)].n", "[1,3]")]
    [InlineData("$.list[?(!(@.s))].n", "[2]")]
    [InlineData("$.list[?(@.s in ['y','z'])].n", "[3]")]
    [InlineData("$.list[?(@.s =~ /X/i)].n", "[1]")]
    [InlineData("$.list[?(@.n == $.deep.n)]", "[]")]
    [InlineData("$.list.length()", "3")]
    public async Task Selects(string path, string? expected) =>
        Assert.Equal(Json.Parse(expected ?? Input), await Evaluate.Value(path, Input));

    [Theory]
    [InlineData("$.no", "$.no")]
    [InlineData("$.a.b[9]", "$.a.b[9]")]
    [InlineData("$.no.such.thing", "$.no.such.thing")]
    public async Task A_definite_path_that_leads_nowhere_ends_the_execution(string path, string named)
    {
        var execution = await Evaluate.Run(path, """{"a":{"b":[]}}""");
        Assert.Equal("States.Runtime", execution.Result!.Error);
        Assert.Equal(
            $"An error occurred while executing the state 'A' (entered at the event id #2). The JSONPath '{named}' specified for the field 'value.$' could not be found in the input '{{\"a\":{{\"b\":[]}}}}'",
            execution.Result.Cause);
    }

    [Theory]
    [InlineData("$.no", "No results for path: $['no']")]
    [InlineData("$.no.such", "Missing property in path $['no']")]
    [InlineData("$.a.b[7]", "No results for path: $['a']['b'][7]")]
    public async Task OutputPath_says_where_it_ends(string path, string where)
    {
        var execution = await new Bench().Run(
            $$$$"""{"StartAt": "A", "States": {"A": {"Type": "Pass", "OutputPath": "{{{{path}}}}", "End": true}}}""", """{"a":{"b":[]}}""");
        Assert.EndsWith($"Invalid path '{path}' : {where}", execution.Result!.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("$.")]
    [InlineData("$.a[")]
    [InlineData("$.a['b]")]
    [InlineData("$.a[?(@.b]")]
    [InlineData("$.a b")]
    public void What_is_no_path_is_refused(string path) => Assert.Throws<InvalidDefinitionException>(() => StateMachineDefinition.Parse(
        $$$$"""{"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "{{{{path}}}}", "End": true}}}"""));

    [Theory]
    [InlineData("$.x", """{"a":1,"x":5}""")]
    [InlineData("$.x.y.z", """{"a":1,"x":{"y":{"z":5}}}""")]
    [InlineData("$.a", """{"a":5}""")]
    [InlineData("$", "5")]
    public async Task ResultPath_puts_the_result_into_the_input(string path, string expected) => Assert.Equal(
        Json.Parse(expected),
        (await new Bench().Run(
            $$$$"""{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": 5, "ResultPath": "{{{{path}}}}", "End": true}}}""", """{"a":1}""")).Result!.Output);

    [Fact]
    public async Task Null_paths_select_nothing_and_keep_the_input()
    {
        const string machine = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": 5, "ResultPath": null, "Next": "B"},
              "B": {"Type": "Pass", "InputPath": null, "ResultPath": "$.nothing", "Next": "C"},
              "C": {"Type": "Pass", "OutputPath": "$.nothing", "End": true}}}
            """;
        Assert.Equal(Json.Parse("{}"), (await new Bench().Run(machine, """{"a":1}""")).Result!.Output);
    }

    [Fact]
    public async Task Variables_and_the_context_object_can_be_reached()
    {
        const string machine = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Assign": {"x.$": "$.list[1:]", "y": {"z": 3}}, "Next": "B"},
              "B": {"Type": "Pass", "Parameters": {"x.$": "$x[0]", "z.$": "$y.z", "name.$": "$$.State.Name"}, "End": true}}}
            """;
        Assert.Equal(Json.Parse("""{"x":2,"z":3,"name":"B"}"""), (await new Bench().Run(machine, """{"list":[1,2]}""")).Result!.Output);
    }
}
