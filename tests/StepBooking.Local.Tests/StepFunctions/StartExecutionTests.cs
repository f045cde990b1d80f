using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class StartExecutionTests : IDisposable
{
    private const string Wait = """{"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 60, "End": true}}}""";
    private readonly StepFunctionsBench bench = new(Wait);

    [Fact]
    public async Task The_same_name_and_input_while_it_runs_is_the_same_execution()
    {
        var first = await bench.Ask("StartExecution", Start("""{"a":1}"""));
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(5));
        var second = await bench.Ask("StartExecution", Start("""{"a":1}"""));
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal("arn:aws:states:us-east-1:000000000000:execution:Machine:one", (string?)first["executionArn"]);
        var listed = await bench.Ask("ListExecutions", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}"}""");
        Assert.Single(listed["executions"]!.AsArray());
    }

    [Fact]
    public async Task Another_input_or_a_closed_execution_of_the_name_is_refused()
    {
        const string exists = "ExecutionAlreadyExists: Execution Already Exists: 'arn:aws:states:us-east-1:000000000000:execution:Machine:one'";
        await bench.Ask("StartExecution", Start("{}"));
        Assert.Equal(exists, await bench.Refusal("StartExecution", Start("""{"a":1}""")));
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal(exists, await bench.Refusal("StartExecution", Start("{}")));
    }

    [Fact]
    public async Task Without_a_name_it_gets_one_of_its_own()
    {
        var body = $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}"}""";
        var one = await bench.Ask("StartExecution", body);
        var other = await bench.Ask("StartExecution", body);
        Assert.NotEqual((string?)one["executionArn"], (string?)other["executionArn"]);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    [InlineData("a*")]
    [InlineData("a\\u0007")]
    public async Task A_name_with_forbidden_characters_is_invalid(string name) =>
        Assert.StartsWith("InvalidName: Invalid Name: '", await bench.Refusal("StartExecution", Start("{}", name)), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_of_81_characters_breaks_a_constraint() =>
        Assert.StartsWith("ValidationException: 1 validation error detected", await bench.Refusal("StartExecution", Start("{}", new string('a', 81))), StringComparison.Ordinal);

    [Theory]
    [InlineData("not some json", "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')")]
    [InlineData("{'not': 'json'", "Unexpected character (''' (code 39)): was expecting double-quote to start field name")]
    [InlineData("", "Invalid execution input.")]
    public async Task An_input_that_is_no_JSON_is_refused_in_AWSs_words(string input, string complaint) => Assert.Equal(
        $"InvalidExecutionInput: Invalid State Machine Execution Input: '{complaint}'",
        await bench.Refusal("StartExecution", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", "input": "{{input}}"}"""));

    [Fact]
    public async Task An_input_may_have_262144_bytes_and_not_one_more()
    {
        await bench.Ask("StartExecution", Start($"\"{new string('a', 262_142)}\"", "largest"));
        Assert.StartsWith("ValidationException", await bench.Refusal("StartExecution", Start($"\"{new string('a', 262_143)}\"")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "ValidationException")]
    [InlineData("""{"stateMachineArn": "nonsense"}""", "InvalidArn: Invalid Arn: 'Invalid ARN prefix: nonsense'")]
    [InlineData("""{"stateMachineArn": "arn:aws:states:us-east-1:000000000000:stateMachine:None"}""", "StateMachineDoesNotExist: State Machine Does Not Exist: 'arn:aws:states:us-east-1:000000000000:stateMachine:None'")]
    [InlineData("""{"stateMachineArn": 5}""", "SerializationException")]
    [InlineData("not json", "SerializationException")]
    public async Task What_names_no_machine_is_refused(string body, string refusal) =>
        Assert.StartsWith(refusal, await bench.Refusal("StartExecution", body), StringComparison.Ordinal);

    public void Dispose() => bench.Dispose();

    private static string Start(string input, string name = "one") => new System.Text.Json.Nodes.JsonObject
    {
        ["stateMachineArn"] = StepFunctionsBench.Machine,
        ["name"] = name.Replace("\\u0007", "\u0007", StringComparison.Ordinal),
        ["input"] = input,
    }.ToJsonString();
}
