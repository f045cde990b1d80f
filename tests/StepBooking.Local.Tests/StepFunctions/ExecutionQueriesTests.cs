using System.Globalization;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class ExecutionQueriesTests : IDisposable
{
    private const string Definition = """
        {"StartAt": "A", "States": {
          "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Choice", "Choices": [{"Variable": "$.bad", "IsPresent": true, "Next": "Bad"}], "Default": "C"},
          "C": {"Type": "Wait", "Seconds": 60, "End": true}, "Bad": {"Type": "Fail", "Error": "E", "Cause": "why"}}}
        """;

    private readonly StepFunctionsBench bench = new(Definition);

    [Fact]
    public async Task A_running_execution_is_described_with_its_input()
    {
        var arn = await Start("one");
        var described = await bench.Ask("DescribeExecution", Named(arn));
        Assert.Equal("RUNNING", (string?)described["status"]);
        Assert.Equal("""{"n":1}""", (string?)described["input"]);
        Assert.Equal(1893456000.0, (double?)described["startDate"]);
        Assert.Null(described["stopDate"]);
        Assert.Null(described["output"]);
    }

    [Fact]
    public async Task An_ended_execution_is_described_with_its_output_or_error()
    {
        var well = await Start("well");
        var badly = await Start("badly", """{"bad":true}""");
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        var described = await bench.Ask("DescribeExecution", Named(well));
        Assert.Equal(("SUCCEEDED", """{"n":1}"""), ((string?)described["status"], (string?)described["output"]));
        Assert.Equal(1893456060.0, (double?)described["stopDate"]);
        described = await bench.Ask("DescribeExecution", Named(badly));
        Assert.Equal(("FAILED", "E", "why"), ((string?)described["status"], (string?)described["error"], (string?)described["cause"]));
    }

    [Fact]
    public async Task Executions_are_listed_newest_first_in_pages()
    {
        for (var i = 1; i <= 5; i++)
            await Start($"e{i}");
        var names = new List<string?>();
        string? token = null;
        do
        {
            var page = await List($"\"maxResults\": 2{(token is null ? "" : $", \"nextToken\": \"{token}\"")}");
            Assert.InRange(page["executions"]!.AsArray().Count, 1, 2);
            names.AddRange(page["executions"]!.AsArray().Select(e => (string?)e!["name"]));
            token = (string?)page["nextToken"];
            await Start($"later{names.Count}");
        }
        while (token is not null);
        Assert.Equal(["e5", "e4", "e3", "e2", "e1"], names);
    }

    [Fact]
    public async Task Executions_are_listed_by_status()
    {
        await Start("runs");
        await Start("fails", """{"bad":true}""");
        Assert.Equal(["fails"], Names(await List("\"statusFilter\": \"FAILED\"")));
        Assert.Equal(["runs"], Names(await List("\"statusFilter\": \"RUNNING\"")));
        Assert.Empty(Names(await List("\"statusFilter\": \"ABORTED\"")));
    }

    [Fact]
    public async Task A_history_is_paged_in_either_order()
    {
        var arn = await Start("one", """{"bad":true}""");
        var forward = await Pages(arn, 3, reverse: false);
        Assert.Equal(
            ["1 0 ExecutionStarted", "2 0 PassStateEntered", "3 2 PassStateExited", "4 3 ChoiceStateEntered", "5 4 ChoiceStateExited", "6 5 FailStateEntered", "7 6 ExecutionFailed"],
            forward);
        Assert.Equal(Enumerable.Reverse(forward), await Pages(arn, 3, reverse: true));
        Assert.Equal(forward, await Pages(arn, 7, reverse: false));
        Assert.Equal(Enumerable.Reverse(forward), await Pages(arn, 1, reverse: true));
    }

    [Fact]
    public async Task A_history_without_data_has_names_and_errors_only()
    {
        var arn = await Start("one", """{"bad":true}""");
        var history = await bench.Ask("GetExecutionHistory", $$"""{"executionArn": "{{arn}}", "includeExecutionData": false}""");
        Assert.DoesNotContain("bad\\\"", history.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"B\"", history.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_token_serves_only_the_request_it_was_given_for()
    {
        var arn = await Start("one");
        await Start("two");
        var list = await List("\"maxResults\": 1");
        var token = (string?)list["nextToken"];
        const string invalid = "InvalidToken: Invalid Token: 'Invalid token'";
        Assert.Equal(invalid, await bench.Refusal("GetExecutionHistory", $$"""{"executionArn": "{{arn}}", "nextToken": "{{token}}"}"""));
        Assert.Equal(invalid, await bench.Refusal("ListExecutions", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", "statusFilter": "FAILED", "nextToken": "{{token}}"}"""));
        Assert.Equal(invalid, await bench.Refusal("GetExecutionHistory", $$"""{"executionArn": "{{arn}}", "nextToken": "nonsense"}"""));
    }

    [Theory]
    [InlineData("GetExecutionHistory", "1001", "Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 1000")]
    [InlineData("GetExecutionHistory", "-1", "Value '-1' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 0")]
    public async Task A_page_has_at_most_1000(string operation, string size, string complaint) => Assert.Equal(
        $"ValidationException: 1 validation error detected: {complaint}",
        await bench.Refusal(operation, $$"""{"executionArn": "{{await Start("one")}}", "maxResults": {{size}}}"""));

    [Theory]
    [InlineData("DescribeExecution")]
    [InlineData("GetExecutionHistory")]
    [InlineData("StopExecution")]
    [InlineData("DescribeStateMachineForExecution")]
    public async Task An_execution_that_is_not_there_is_named(string operation)
    {
        const string arn = "arn:aws:states:us-east-1:000000000000:execution:Machine:none";
        Assert.Equal($"ExecutionDoesNotExist: Execution Does Not Exist: '{arn}'", await bench.Refusal(operation, Named(arn)));
        Assert.Equal("InvalidArn: Invalid Arn: 'Invalid ARN prefix: none'", await bench.Refusal(operation, Named("none")));
        Assert.StartsWith("ValidationException", await bench.Refusal(operation, "{}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_ends_it_with_the_given_error()
    {
        var arn = await Start("one");
        var stopped = await bench.Ask("StopExecution", $$"""{"executionArn": "{{arn}}", "error": "Enough", "cause": "it took too long"}""");
        Assert.NotNull(stopped["stopDate"]);
        var described = await bench.Ask("DescribeExecution", Named(arn));
        Assert.Equal(("ABORTED", "Enough", "it took too long"), ((string?)described["status"], (string?)described["error"], (string?)described["cause"]));
    }

    [Fact]
    public async Task Machines_are_listed_and_described_with_their_definition()
    {
        var list = await bench.Ask("ListStateMachines", "{}");
        Assert.Equal(StepFunctionsBench.Machine, (string?)list["stateMachines"]![0]!["stateMachineArn"]);
        var described = await bench.Ask("DescribeStateMachine", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}"}""");
        Assert.Equal((Definition, "ACTIVE", "STANDARD"), ((string?)described["definition"], (string?)described["status"], (string?)described["type"]));
        var arn = await Start("one");
        Assert.Equal(Definition, (string?)(await bench.Ask("DescribeStateMachineForExecution", Named(arn)))["definition"]);
    }

    [Fact]
    public async Task An_operation_that_is_not_served_is_unknown() =>
        Assert.StartsWith("UnknownOperationException", await bench.Refusal("CreateStateMachines", "{}"), StringComparison.Ordinal);

    [Fact]
    public async Task Each_operation_is_authorised_on_what_it_touches()
    {
        var arn = await Start("one");
        Assert.Equal(new AwsPermission("states:StartExecution", StepFunctionsBench.Machine), bench.Needs("StartExecution", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}"}""").Single());
        Assert.Equal(new AwsPermission("states:GetExecutionHistory", arn), bench.Needs("GetExecutionHistory", Named(arn)).Single());
        Assert.Equal(new AwsPermission("states:SendTaskSuccess", "*"), bench.Needs("SendTaskSuccess", "{}").Single());
    }

    public void Dispose() => bench.Dispose();

    private static string Named(string arn) => $$"""{"executionArn": "{{arn}}"}""";

    private static IEnumerable<string?> Names(JsonNode list) => list["executions"]!.AsArray().Select(e => (string?)e!["name"]);

    private async Task<string> Start(string name, string input = """{"n":1}""") => (string)(await bench.Ask("StartExecution", new JsonObject
    {
        ["stateMachineArn"] = StepFunctionsBench.Machine,
        ["name"] = name,
        ["input"] = input,
    }.ToJsonString()))["executionArn"]!;

    private Task<JsonNode> List(string fields) => bench.Ask("ListExecutions", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}", {{fields}}}""");

    private async Task<List<string>> Pages(string arn, int size, bool reverse)
    {
        var lines = new List<string>();
        string? token = null;
        do
        {
            var request = new JsonObject { ["executionArn"] = arn, ["maxResults"] = size, ["reverseOrder"] = reverse };
            if (token is not null)
                request["nextToken"] = token;
            var page = await bench.Ask("GetExecutionHistory", request.ToJsonString());
            lines.AddRange(page["events"]!.AsArray().Select(e => string.Create(CultureInfo.InvariantCulture, $"{e!["id"]} {e["previousEventId"]} {e["type"]}")));
            token = (string?)page["nextToken"];
        }
        while (token is not null);
        return lines;
    }
}
