using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private const string Mocks = """
        {"StateMachines": {"Orders": {"TestCases": {"All": {"Work": "Busy", "Tell": "Told"}, "Some": {"Work": "Busy"}, "Wrong": {"Wrok": "Told"}}}},
         "MockedResponses": {
           "Busy": {"0": {"Throw": {"Error": "Busy", "Cause": "not yet"}}, "1": {"Return": {"done": true}}}, "Told": {"0": {"Return": "told"}}}}
        """;

    private const string Orders = """
        {"StartAt": "Work", "States": {
          "Work": {"Type": "Task", "Resource": "${WorkFunction}", "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 60}], "Next": "Sleep"},
          "Sleep": {"Type": "Wait", "Seconds": 86400, "Next": "Tell"},
          "Tell": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true}}}
        """;

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Events_are_printed_with_their_time_and_the_result_comes_last()
    {
        Assert.Equal(0, await RunOrders("All"));
        Assert.StartsWith("     0.000s     1  ExecutionStarted", _session.Lines[0], StringComparison.Ordinal);
        Assert.Contains(" 86460.000s    12  TaskStateEntered           Tell                     input={\"done\":true}", _session.Lines);
        Assert.Contains(_session.Lines, l => l.Contains("LambdaFunctionFailed       Work                     Busy not yet", StringComparison.Ordinal));
        Assert.Equal("""{"status":"SUCCEEDED","output":"told"}""", _session.Lines[^1]);
    }

    [Fact]
    public async Task A_task_without_a_mock_says_what_to_give()
    {
        Assert.Equal(1, await RunOrders("Some"));
        var result = (JsonMap)Json.Parse(_session.Lines[^1]);
        Assert.Equal(Json.From("States.Runtime"), result["error"]);
        Assert.Equal(
            "Nothing here answers the task 'Tell' (arn:aws:states:::sns:publish): name it in the test case Orders#Some of the mocks.",
            ((JsonText)result["cause"]!).Value);
        Assert.Equal(1, await _session.Run("run", _session.File("orders.asl.json", Orders)));
        Assert.Contains("give --mocks FILE and --test-case Machine#Case", _session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expression_is_evaluated_and_the_same_seed_gives_the_same_events()
    {
        const string machine = """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": "{% $uuid() & $states.input.x & $now() %}", "End": true}}}
            """;
        var file = _session.File("seeded.asl.json", machine);
        var input = _session.File("in.json", """{"x": "!"}""");
        Assert.Equal(0, await _session.Run("run", file, "--seed", "7", "--input", input));
        var first = _session.Output;
        Assert.Equal(0, await _session.Run("run", file, "--seed", "7", "--input", input));
        Assert.Equal(first, _session.Output);
        Assert.Equal(0, await _session.Run("run", file, "--seed", "8", "--input", input));
        Assert.NotEqual(first, _session.Output);
    }

    [Fact]
    public async Task In_real_time_all_events_are_printed_too()
    {
        var file = _session.File("pass.asl.json", """{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}""");
        Assert.Equal(0, await _session.Run("run", file, "--input-text", "[1]", "--real-time"));
        Assert.Equal(5, _session.Lines.Count);
        Assert.Equal("""{"status":"SUCCEEDED","output":[1]}""", _session.Lines[^1]);
    }

    [Fact]
    public async Task A_failed_execution_ends_with_1_and_its_error()
    {
        var file = _session.File("fail.asl.json", """{"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "No", "Cause": "why"}}}""");
        Assert.Equal(1, await _session.Run("run", file));
        Assert.Equal("""{"status":"FAILED","error":"No","cause":"why"}""", _session.Lines[^1]);
    }

    [Fact]
    public async Task A_long_value_is_shortened_in_events_but_not_in_the_result()
    {
        var file = _session.File("pass.asl.json", """{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}""");
        var value = $"\"{new string('x', 500)}\"";
        Assert.Equal(0, await _session.Run("run", file, "--input-text", value));
        Assert.All(_session.Lines.SkipLast(1), l => Assert.True(l.Length < 200));
        Assert.Contains(value, _session.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_express_machine_refuses_what_only_a_standard_one_has()
    {
        var file = _session.File("sync.asl.json", """
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync", "End": true}}}
            """);
        Assert.Equal(0, await _session.Run("validate", file));
        Assert.Equal(2, await _session.Run("run", file, "--type", "EXPRESS"));
        Assert.Contains("Express state machine does not support '.sync' service integration", _session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_defined_name_is_filled_in()
    {
        var file = _session.File("fill.asl.json", """{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "${What}", "End": true}}}""");
        Assert.Equal(0, await _session.Run("run", file, "--define", "What=a=b"));
        Assert.Equal("""{"status":"SUCCEEDED","output":"a=b"}""", _session.Lines[^1]);
    }

    [Theory]
    [InlineData("is no JSON", "--input-text", "{")]
    [InlineData("not both", "--input-text", "{}", "--input", "x")]
    [InlineData("Give --mocks FILE", "--test-case", "Orders#All")]
    [InlineData("STANDARD or EXPRESS", "--type", "QUICK")]
    [InlineData("NAME=VALUE", "--define", "What")]
    [InlineData("Unrecognized", "--mock", "x")]
    public async Task What_cannot_be_done_ends_with_2_and_a_reason(string reason, params string[] options)
    {
        var file = _session.File("orders.asl.json", Orders);
        Assert.Equal(2, await _session.Run(["run", file, .. options]));
        Assert.Contains(reason.Replace("is no JSON", "is not JSON", StringComparison.Ordinal), _session.Errors, StringComparison.Ordinal);
        Assert.Empty(_session.Output);
    }

    [Theory]
    [InlineData("None", "there is no test case 'None' (there is: All, Some, Wrong)")]
    [InlineData("Wrong", "/StateMachines/Orders/TestCases/Wrong/Wrok: the definition has no state of this name")]
    public async Task Mocks_that_do_not_fit_end_with_2_and_a_reason(string testCase, string reason)
    {
        Assert.Equal(2, await RunOrders(testCase));
        Assert.Contains(reason, _session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_test_case_need_not_be_named()
    {
        var mocks = _session.File("only.json", """{"StateMachines": {"M": {"TestCases": {"C": {"Work": "R"}}}}, "MockedResponses": {"R": {"0": {"Return": {"a": 1}}}}}""");
        var machine = _session.File("m.asl.json", """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "End": true}}}
            """);
        Assert.Equal(0, await _session.Run("run", machine, "--mocks", mocks));
        Assert.Equal(2, await _session.Run("run", _session.File("orders.asl.json", Orders), "--mocks", _session.File("mocks.json", Mocks)));
        Assert.Contains("name one of Orders#All", _session.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_that_is_missing_or_wrong_ends_with_2()
    {
        Assert.Equal(2, await _session.Run("run", "/nowhere/machine.asl.json"));
        Assert.Contains("/nowhere/machine.asl.json: there is no such file", _session.Errors, StringComparison.Ordinal);
        var file = _session.File("wrong.asl.json", """
            {"StartAt": "A",
             "States": {"A": {"Type": "Pass", "Next": "B"}}}
            """);
        Assert.Equal(2, await _session.Run("run", file));
        Assert.Equal($"{file}:2:35: MISSING_TRANSITION_TARGET at /States/A/Next: Missing 'Next' target: B", _session.Errors.Trim());
    }

    private Task<int> RunOrders(string testCase) => _session.Run(
        "run", _session.File("orders.asl.json", Orders), "--mocks", _session.File("mocks.json", Mocks), "--test-case", $"Orders#{testCase}");
}
