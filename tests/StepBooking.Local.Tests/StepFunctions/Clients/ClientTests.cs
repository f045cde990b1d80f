using System.Text.Json.Nodes;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.StepFunctions.Clients;

/// <summary>
/// Each client makes a machine, fails its task by token, redrives it, answers the token, pages through the history, and
/// stops another execution.
/// </summary>
public sealed class ClientTests(StepFunctionsHost host) : IClassFixture<StepFunctionsHost>
{
    private const string Seen = """
        {"input":"{\"n\":1}","failed":["FAILED","Broken","REDRIVABLE"],"redriven":["SUCCEEDED","{\"done\":true}",1],
         "history":["ExecutionStarted","PassStateEntered","PassStateExited","TaskStateEntered","ActivityScheduled","ActivityStarted","ActivityFailed",
           "ExecutionFailed","ExecutionRedriven","ActivityScheduled","ActivityStarted","ActivitySucceeded","TaskStateExited","SucceedStateEntered",
           "SucceedStateExited","ExecutionSucceeded"],
         "stopped":["ABORTED","Enough"],"refused":"Execution Already Exists"}
        """;

    private const string Prefixed = """{"waited":["SUCCEEDED","{\"twice\":4}"],"tested":["SUCCEEDED","{\"twice\":6}","Then"]}""";

    [ToolFact("python3", "boto3")]
    public async Task Boto3_drives_it_with_inject_host_prefix_off() => Same(
        [Seen, Prefixed], await ClientProgram.Ask(ClientProgram.Find("python3")!, Path.Combine(ClientProgram.Folder, "client.py"), host.Endpoint, "Python"));

    [ToolFact("npm")]
    public async Task The_client_for_Node_drives_it_with_disableHostPrefix()
    {
        var packages = await NpmPackages.Install(ClientProgram.Folder, null, CancellationToken.None);
        Same([Seen, Prefixed], await ClientProgram.Ask(packages.Node, Path.Combine(ClientProgram.Folder, "client.mjs"), host.Endpoint, "Node"));
    }

    [ToolFact("aws")]
    public async Task The_command_line_drives_it_but_for_the_two_operations_with_a_host_prefix()
    {
        var line = new CommandLineClient(host.Endpoint);
        Same([Seen], await line.Drive("CommandLine"));
        Assert.Contains("sync-", await line.Refusal("test-state", "--definition", """{"Type":"Pass","End":true}"""), StringComparison.Ordinal);
    }

    private static void Same(string[] expected, JsonNode seen)
    {
        var all = new JsonObject(expected.SelectMany(part => JsonNode.Parse(part)!.AsObject().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))));
        Assert.Equal(all.ToJsonString(), new JsonObject(all.Select(m => KeyValuePair.Create(m.Key, seen[m.Key]?.DeepClone()))).ToJsonString());
    }
}
