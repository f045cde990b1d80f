using System.Text.Json.Nodes;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class TestStateTests : IDisposable
{
    private const string Task = """{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"MessageBody.$":"$.text"},"Next":"Then","Retry":[{"ErrorEquals":["Slow"],"IntervalSeconds":3,"MaxAttempts":1}],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"Bad"}]}""";
    private readonly StepFunctionsBench bench = new();

    [Fact]
    public async Task A_state_is_tested_and_its_steps_are_told_as_JSON_texts()
    {
        var answer = await Test("""{"Type":"Pass","Parameters":{"b.$":"$.a"},"Next":"Then"}""", new() { ["input"] = """{"a":1}""", ["inspectionLevel"] = "DEBUG" });
        Assert.Equal(("SUCCEEDED", """{"b":1}""", "Then"), ((string?)answer["status"], (string?)answer["output"], (string?)answer["nextState"]));
        Assert.Equal(("""{"a":1}""", """{"b":1}"""), ((string?)answer["inspectionData"]!["input"], (string?)answer["inspectionData"]!["afterParameters"]));
        Assert.Null((await Test("""{"Type":"Pass","End":true}""", []))["inspectionData"]);
    }

    [Fact]
    public async Task A_task_is_done_by_the_desk_or_mocked()
    {
        var input = new JsonObject { ["input"] = """{"text":"hello"}""", ["roleArn"] = StepFunctionsBench.Role };
        Assert.Equal("""{"MessageBody":"hello"}""", (string?)(await Test(Task, input))["output"]);
        Assert.Single(bench.Calls);
        input["mock"] = new JsonObject { ["result"] = "[1]", ["fieldValidationMode"] = "NONE" };
        Assert.Equal("[1]", (string?)(await Test(Task, input))["output"]);
        Assert.Single(bench.Calls);
    }

    [Fact]
    public async Task A_mocked_error_is_retried_until_the_retrier_is_spent_and_then_caught()
    {
        var request = new JsonObject
        {
            ["input"] = """{"text":"hello"}""",
            ["inspectionLevel"] = "TRACE",
            ["mock"] = new JsonObject { ["errorOutput"] = new JsonObject { ["error"] = "Slow", ["cause"] = "why" } },
        };
        var answer = await Test(Task, request);
        Assert.Equal(("RETRIABLE", "Slow", "why", 3), ((string?)answer["status"], (string?)answer["error"], (string?)answer["cause"], (int?)answer["inspectionData"]!["errorDetails"]!["retryBackoffIntervalSeconds"]));
        request["stateConfiguration"] = new JsonObject { ["retrierRetryCount"] = 1 };
        answer = await Test(Task, request);
        Assert.Equal(("CAUGHT_ERROR", "Bad", 0), ((string?)answer["status"], (string?)answer["nextState"], (int?)answer["inspectionData"]!["errorDetails"]!["catchIndex"]));
    }

    [Fact]
    public async Task A_state_of_a_machine_is_named_and_gets_variables_and_a_context()
    {
        const string machine = """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Parameters":{"x.$":"$x","id.$":"$$.Execution.Id"},"End":true}}}""";
        var answer = await Test(machine, new() { ["stateName"] = "B", ["variables"] = """{"x":5}""", ["context"] = """{"Execution":{"Id":"mine"}}""" });
        Assert.Equal("""{"x":5,"id":"mine"}""", (string?)answer["output"]);
    }

    [Theory]
    [InlineData("definition", """{"Type":"Nothing"}""", "InvalidDefinition: Invalid State Machine Definition: ")]
    [InlineData("input", "not json", "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unrecognized token 'not'")]
    [InlineData("inspectionLevel", "ALL", "ValidationException: 1 validation error detected: Value 'ALL' at 'inspectionLevel' failed to satisfy constraint: Member must satisfy enum value set: [INFO, DEBUG, TRACE]")]
    [InlineData("roleArn", "role", "InvalidArn: Invalid Arn: 'role'")]
    [InlineData("stateName", "none", "ValidationException: State not found in definition")]
    [InlineData("context", """{"Pokedex":{}}""", "ValidationException: Invalid Context object provided: Field 'Pokedex' is not allowed")]
    [InlineData("variables", "[1]", "ValidationException: ")]
    [InlineData("definition", """{"Type":"Map","ItemProcessor":{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}},"End":true}""", "InvalidDefinition: TestState API does not support Map or Parallel states.")]
    public async Task What_cannot_be_tested_is_refused(string member, string value, string refusal)
    {
        var request = new JsonObject { ["definition"] = """{"Type":"Pass","End":true}""", [member] = value };
        if (member == "stateName")
            request["definition"] = """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""";
        Assert.StartsWith(refusal, await bench.Refusal("TestState", request), StringComparison.Ordinal);
    }

    public void Dispose() => bench.Dispose();

    private Task<JsonNode> Test(string definition, JsonObject members)
    {
        var request = (JsonObject)members.DeepClone();
        request["definition"] = definition;
        return bench.Ask("TestState", request);
    }
}
