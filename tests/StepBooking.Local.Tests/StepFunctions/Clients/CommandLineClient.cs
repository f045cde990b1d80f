using System.Text.Json.Nodes;

namespace StepBooking.Local.Tests.StepFunctions.Clients;

/// <summary>Drives the desk's Step Functions by the <c>aws</c> command line, as the other clients do.</summary>
internal sealed class CommandLineClient(string endpoint)
{
    private static readonly string Program = ClientProgram.Find("aws") ?? string.Empty;

    /// <summary>Does it all, and tells what it saw.</summary>
    /// <param name="name">The state machine's name.</param>
    public async Task<JsonObject> Drive(string name)
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(ClientProgram.Folder, "machine.json")))!["standard"]!.ToJsonString();
        var activity = Text(await Ask("create-activity", "--name", "work"), "activityArn");
        var machine = Text(await Ask("create-state-machine", "--name", name, "--definition", definition, "--role-arn", StepFunctionsBench.Role), "stateMachineArn");
        var execution = Text(await Ask("start-execution", "--state-machine-arn", machine, "--name", "one", "--input", """{"n":1}"""), "executionArn");
        var seen = new JsonObject();
        var task = await Ask("get-activity-task", "--activity-arn", activity, "--worker-name", "worker");
        seen["input"] = Text(task, "input");
        await Ask("send-task-failure", "--task-token", Text(task, "taskToken"), "--error", "Broken", "--cause", "by the test");
        seen["failed"] = Members(await Ended(execution), "status", "error", "redriveStatus");
        await Ask("redrive-execution", "--execution-arn", execution);
        task = await Ask("get-activity-task", "--activity-arn", activity, "--worker-name", "worker");
        await Ask("send-task-heartbeat", "--task-token", Text(task, "taskToken"));
        await Ask("send-task-success", "--task-token", Text(task, "taskToken"), "--task-output", """{"done":true}""");
        seen["redriven"] = Members(await Ended(execution), "status", "output", "redriveCount");
        var history = await Ask("get-execution-history", "--execution-arn", execution, "--page-size", "3");
        seen["history"] = new JsonArray([.. history["events"]!.AsArray().Select(e => (JsonNode?)Text(e!, "type"))]);
        var second = Text(await Ask("start-execution", "--state-machine-arn", machine, "--name", "two"), "executionArn");
        await Ask("stop-execution", "--execution-arn", second, "--error", "Enough");
        seen["stopped"] = Members(await Ended(second), "status", "error");
        var refused = await Refusal("start-execution", "--state-machine-arn", machine, "--name", "one", "--input", "[]");
        seen["refused"] = refused.Contains("(ExecutionAlreadyExists)", StringComparison.Ordinal) ? "Execution Already Exists" : refused;
        return seen;
    }

    /// <summary>What the command line says of a call that fails.</summary>
    public async Task<string> Refusal(params string[] arguments)
    {
        var (code, output) = await ClientProgram.Run(Program, All(arguments));
        Assert.NotEqual(0, code);
        return output;
    }

    private static string Text(JsonNode node, string member) => (string)node[member]!;

    private static JsonArray Members(JsonNode node, params string[] names) => new([.. names.Select(name => node[name]?.DeepClone())]);

    private string[] All(string[] arguments) => ["stepfunctions", .. arguments, "--endpoint-url", endpoint, "--output", "json"];

    private Task<JsonNode> Ask(params string[] arguments) => ClientProgram.Ask(Program, All(arguments));

    private async Task<JsonNode> Ended(string execution)
    {
        while (true)
        {
            var described = await Ask("describe-execution", "--execution-arn", execution);
            if (Text(described, "status") != "RUNNING")
                return described;
        }
    }
}
