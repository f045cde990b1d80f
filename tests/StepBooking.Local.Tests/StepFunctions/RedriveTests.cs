using System.Text.Json.Nodes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class RedriveTests : IDisposable
{
    private readonly StepFunctionsBench bench = new("""
        {"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 60, "Next": "Work"},
          "Work": {"Type": "Task", "Resource": "arn:aws:states:us-east-1:000000000000:activity:None", "End": true}}}
        """);

    [Fact]
    public async Task A_failed_execution_is_redriven_and_counted()
    {
        var arn = await Failed();
        var described = await Describe(arn);
        Assert.Equal(("REDRIVABLE", 0, null, null), ((string?)described["redriveStatus"], (int?)described["redriveCount"], (string?)described["redriveStatusReason"], described["redriveDate"]?.ToString()));
        var redriven = await bench.Ask("RedriveExecution", Named(arn));
        described = await Describe(arn);
        Assert.Equal(("FAILED", 1, redriven["redriveDate"]!.ToString()), ((string?)described["status"], (int?)described["redriveCount"], described["redriveDate"]!.ToString()));
        var types = (await bench.Ask("GetExecutionHistory", Named(arn)))["events"]!.AsArray().Select(e => (string?)e!["type"]).ToList();
        Assert.Equal(["ExecutionRedriven", "ActivityScheduled"], types.Skip(types.IndexOf("ExecutionRedriven")).Take(2));
    }

    [Fact]
    public async Task The_same_client_token_redrives_once_for_a_quarter_of_an_hour()
    {
        var arn = await Failed();
        var first = await Redrive(arn, "t");
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromMinutes(14));
        Assert.Equal(first.ToJsonString(), (await Redrive(arn, "t")).ToJsonString());
        Assert.Equal(1, (int?)(await Describe(arn))["redriveCount"]);
        await Redrive(arn, "u");
        Assert.Equal(2, (int?)(await Describe(arn))["redriveCount"]);
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromMinutes(1));
        await Redrive(arn, "t");
        Assert.Equal(3, (int?)(await Describe(arn))["redriveCount"]);
        Assert.StartsWith("ValidationException", await bench.Refusal("RedriveExecution", $$"""{"executionArn":"{{arn}}","clientToken":"a b"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_ten_client_tokens_are_remembered()
    {
        var arn = await Failed();
        for (var i = 0; i < 11; i++)
            await Redrive(arn, $"t{i}");
        await Redrive(arn, "t1");
        Assert.Equal(11, (int?)(await Describe(arn))["redriveCount"]);
        await Redrive(arn, "t0");
        Assert.Equal(12, (int?)(await Describe(arn))["redriveCount"]);
    }

    [Fact]
    public async Task What_cannot_be_redriven_is_refused_with_the_reason_that_describing_gives()
    {
        var running = (string)(await bench.Ask("StartExecution", Machine()))["executionArn"]!;
        await Refused(running, "Execution is RUNNING and cannot be redriven");
        var failed = await Failed();
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromDays(15));
        await Refused(failed, "Execution redrivable period exceeded");
        var pass = await bench.Create("Pass", """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""");
        await Refused((string)(await bench.Ask("StartExecution", $$"""{"stateMachineArn":"{{pass}}"}"""))["executionArn"]!, "Execution is SUCCEEDED and cannot be redriven");
    }

    [Fact]
    public async Task What_a_deleted_machine_ran_cannot_be_redriven()
    {
        var arn = await Failed();
        await bench.Ask("DeleteStateMachine", Machine());
        await Refused(arn, "State machine is in DELETING status");
    }

    [Fact]
    public async Task Executions_are_listed_by_whether_they_were_redriven()
    {
        var redriven = await Failed();
        await bench.Ask("RedriveExecution", Named(redriven));
        var other = await Failed();
        Assert.Equal([redriven], await List("REDRIVEN"));
        Assert.Equal([other], await List("NOT_REDRIVEN"));
    }

    public void Dispose() => bench.Dispose();

    private static string Named(string arn) => $$"""{"executionArn":"{{arn}}"}""";

    private static string Machine() => $$"""{"stateMachineArn":"{{StepFunctionsBench.Machine}}"}""";

    private async Task<string> Failed()
    {
        var arn = (string)(await bench.Ask("StartExecution", Machine()))["executionArn"]!;
        await bench.Engine.Advance(bench.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal("FAILED", (string?)(await Describe(arn))["status"]);
        return arn;
    }

    private async Task Refused(string arn, string reason)
    {
        var described = await Describe(arn);
        Assert.Equal(("NOT_REDRIVABLE", reason), ((string?)described["redriveStatus"], (string?)described["redriveStatusReason"]));
        Assert.Equal($"ExecutionNotRedrivable: {reason}", await bench.Refusal("RedriveExecution", Named(arn)));
    }

    private Task<JsonNode> Describe(string arn) => bench.Ask("DescribeExecution", Named(arn));

    private Task<JsonNode> Redrive(string arn, string token) => bench.Ask("RedriveExecution", $$"""{"executionArn":"{{arn}}","clientToken":"{{token}}"}""");

    private async Task<IEnumerable<string?>> List(string filter) =>
        (await bench.Ask("ListExecutions", $$"""{"stateMachineArn":"{{StepFunctionsBench.Machine}}","redriveFilter":"{{filter}}"}"""))["executions"]!.AsArray()
            .Select(e => (string?)e!["executionArn"]);
}
