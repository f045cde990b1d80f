using System.Text.Json.Nodes;
using StepBooking.Local.Hosting;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

public sealed class ResumeExecutionsTests : IDisposable
{
    private const string Execution = "arn:aws:states:us-east-1:000000000000:execution:Machine:one";
    private const string Wait = """{"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 60, "End": true}}}""";
    private readonly string folder = Directory.CreateTempSubdirectory("executions").FullName;

    [Fact]
    public async Task What_ran_goes_on_and_its_name_stays_taken()
    {
        using (var data = DataFolder.Take(folder))
        using (var before = new StepFunctionsBench(Wait, data: data))
            await before.Ask("StartExecution", Start("{}"));

        using var again = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(Wait, data: again);
        Assert.Equal(
            $"ExecutionAlreadyExists: Execution Already Exists: '{Execution}'", await after.Refusal("StartExecution", Start("""{"a":1}""")));
        await after.Resume();
        Assert.Equal("RUNNING", await Status(after));
        await after.Engine.Advance(after.Clock, TimeSpan.FromSeconds(60));
        Assert.Equal("SUCCEEDED", await Status(after));
        Assert.Equal(["ExecutionStarted", "WaitStateEntered", "WaitStateExited", "ExecutionSucceeded"], await Types(after));
    }

    [Fact]
    public async Task What_has_ended_is_listed_with_its_history()
    {
        string history;
        using (var data = DataFolder.Take(folder))
        using (var before = new StepFunctionsBench(Wait, data: data))
        {
            await before.Ask("StartExecution", Start("""{"a":1}"""));
            await before.Engine.Advance(before.Clock, TimeSpan.FromSeconds(60));
            history = (await History(before)).ToJsonString();
        }

        using var again = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(Wait, data: again);
        await after.Resume();
        var listed = await after.Ask("ListExecutions", $$"""{"stateMachineArn": "{{StepFunctionsBench.Machine}}"}""");
        Assert.Equal("SUCCEEDED", (string?)Assert.Single(listed["executions"]!.AsArray())!["status"]);
        Assert.Equal("""{"a":1}""", (string?)(await after.Ask("DescribeExecution", $$"""{"executionArn": "{{Execution}}"}"""))["output"]);
        Assert.Equal(history, (await History(after)).ToJsonString());
    }

    [Fact]
    public async Task What_happens_once_the_desk_stops_is_no_part_of_an_execution()
    {
        using (var data = DataFolder.Take(folder))
        using (var before = new StepFunctionsBench(Wait, data: data))
        {
            await before.Ask("StartExecution", Start("{}"));
            before.Stopping.Begin();
            await Assert.ThrowsAnyAsync<Exception>(() => before.Ask("StopExecution", $$"""{"executionArn": "{{Execution}}"}"""));
        }

        using var again = DataFolder.Take(folder);
        using var after = new StepFunctionsBench(Wait, data: again);
        await after.Resume();
        Assert.Equal("RUNNING", await Status(after));
    }

    [Fact]
    public void A_file_that_is_no_journal_stops_the_start_with_a_plain_message()
    {
        File.WriteAllText(Path.Combine(folder, "executions.db"), new string('x', 5000));
        using var data = DataFolder.Take(folder);
        var refused = Assert.Throws<StartUpException>(() => new StepFunctionsBench(Wait, data: data));
        Assert.Contains("executions.db", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Start(string input) =>
        new JsonObject { ["stateMachineArn"] = StepFunctionsBench.Machine, ["name"] = "one", ["input"] = input }.ToJsonString();

    private static async Task<string?> Status(StepFunctionsBench bench) =>
        (string?)(await bench.Ask("DescribeExecution", $$"""{"executionArn": "{{Execution}}"}"""))["status"];

    private static async Task<JsonArray> History(StepFunctionsBench bench) =>
        (await bench.Ask("GetExecutionHistory", $$"""{"executionArn": "{{Execution}}"}"""))["events"]!.AsArray();

    private static async Task<IEnumerable<string?>> Types(StepFunctionsBench bench) => (await History(bench)).Select(e => (string?)e!["type"]);
}
