using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Mocks;
using StepBooking.StatesLanguage.Mocks;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class MockCaseTests : IDisposable
{
    private const string Work = """
        {"StartAt": "Work", "States": {
          "Work": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "work"}, "Next": "Tell"},
          "Tell": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "tell", "Payload.$": "$"}, "End": true}}}
        """;

    private const string Mocks = """
        {"StateMachines": {"Machine": {"TestCases": {"Done": {"Work": "Done"}, "Late": {"Work": "Late"}}}, "Quick": {"TestCases": {"Done": {"Work": "Done"}}}},
         "MockedResponses": {"Done": {"0": {"Return": "done"}}, "Late": {"0": {"Throw": {"Error": "Late", "Cause": "too late"}}}}}
        """;

    private readonly string file = Path.GetTempFileName();

    public MockCaseTests() => File.WriteAllText(file, Mocks);

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task An_execution_of_a_test_case_gets_its_answers_and_does_the_rest_in_earnest()
    {
        using var bench = Bench();
        var answer = await bench.Ask("StartExecution", Start("Done"));
        Assert.Equal("arn:aws:states:us-east-1:000000000000:execution:Machine:one", (string?)answer["executionArn"]);
        Assert.Equal("done", (string?)JsonNode.Parse((string)(await Described(bench))["output"]!)!["Payload"]);
        Assert.Equal("Tell", Assert.Single(bench.Calls).StateName);
        Assert.Equal(StepFunctionsBench.Machine, (string?)(await Described(bench))["stateMachineArn"]);
    }

    [Fact]
    public async Task A_thrown_error_is_the_tasks_failure()
    {
        using var bench = Bench();
        await bench.Ask("StartExecution", Start("Late"));
        Assert.Equal(("FAILED", "Late", "too late"), ((string?)(await Described(bench))["status"], (string?)(await Described(bench))["error"], (string?)(await Described(bench))["cause"]));
    }

    [Fact]
    public async Task A_version_and_an_Express_machine_have_test_cases_too()
    {
        using var bench = Bench();
        await bench.Ask("PublishStateMachineVersion", new JsonObject { ["stateMachineArn"] = StepFunctionsBench.Machine });
        await bench.Ask("StartExecution", Start("Late", $"{StepFunctionsBench.Machine}:1"));
        Assert.Equal("Late", (string?)(await Described(bench))["error"]);
        var quick = await bench.Create("Quick", Work, "EXPRESS");
        var answer = await bench.Ask("StartSyncExecution", Start("Done", quick));
        Assert.Equal("done", (string?)JsonNode.Parse((string)answer["output"]!)!["Payload"]);
    }

    [Fact]
    public async Task A_service_that_the_desk_does_not_have_can_be_named_to_be_mocked()
    {
        const string machine = """
            {"StartAt": "Work", "States": {"Work": {"Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", "Parameters": {"JobName": "j"}, "End": true}}}
            """;
        using var bench = Bench();
        var arn = await bench.Create("Quick", machine);
        var mocked = await bench.Ask("StartExecution", Start("Done", arn));
        Assert.Equal("\"done\"", (string?)(await Described(bench, mocked))["output"]);
        var earnest = await Described(bench, await bench.Ask("StartExecution", new JsonObject { ["stateMachineArn"] = arn }));
        Assert.Equal(
            "The desk does not serve arn:aws:states:::glue:startJobRun.sync: name the state 'Work' in a test case of SFN_MOCK_CONFIG.",
            (string?)earnest["cause"]);
        using var without = new StepFunctionsBench();
        await Assert.ThrowsAsync<AwsError>(() => without.Create("Quick", machine));
    }

    [Fact]
    public async Task A_test_case_that_there_is_not_is_refused_with_those_that_there_are()
    {
        using var bench = Bench();
        Assert.Equal(
            "ValidationException: SFN_MOCK_CONFIG: /StateMachines/Machine/TestCases: there is no test case 'Other' (there is: Done, Late)",
            await bench.Refusal("StartExecution", Start("Other")));
        await File.WriteAllTextAsync(file, "{");
        Assert.StartsWith(
            "ValidationException: SFN_MOCK_CONFIG: /: the file is not JSON", await bench.Refusal("StartExecution", Start("Done")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mock_configuration_the_test_case_belongs_to_the_name_as_in_AWS()
    {
        using var bench = new StepFunctionsBench(Work);
        Assert.Equal(
            $"StateMachineDoesNotExist: State Machine Does Not Exist: '{StepFunctionsBench.Machine}#Done'",
            await bench.Refusal("StartExecution", Start("Done")));
    }

    [Fact]
    public void The_rights_that_are_needed_are_those_on_the_machine_itself()
    {
        using var bench = Bench();
        Assert.Equal(StepFunctionsBench.Machine, Assert.Single(bench.Needs("StartExecution", Start("Done").ToJsonString())).Resource);
    }

    private static JsonObject Start(string testCase, string machine = StepFunctionsBench.Machine) =>
        new() { ["stateMachineArn"] = $"{machine}#{testCase}", ["name"] = "one" };

    private static Task<JsonNode> Described(StepFunctionsBench bench) => bench.Ask(
        "DescribeExecution", new JsonObject { ["executionArn"] = "arn:aws:states:us-east-1:000000000000:execution:Machine:one" });

    private static Task<JsonNode> Described(StepFunctionsBench bench, JsonNode started) =>
        bench.Ask("DescribeExecution", new JsonObject { ["executionArn"] = (string)started["executionArn"]! });

    private StepFunctionsBench Bench() => new(Work, mocks: new MockCases(new MockFile(file)));
}
