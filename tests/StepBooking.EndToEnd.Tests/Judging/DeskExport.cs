using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Checking.Exports;
using StepBooking.Checking.Facts;
using StepBooking.EndToEnd.Tests.Killing;

namespace StepBooking.EndToEnd.Tests.Judging;

/// <summary>An export of a running desk, as docs/testing.md describes it, taken with what any stack can be asked.</summary>
/// <param name="desk">The desk.</param>
/// <param name="answers">What its callers were answered.</param>
internal sealed class DeskExport(Desk desk, AnswerBook answers)
{
    /// <summary>Names a folder that keeps the export.</summary>
    private const string Variable = "EXPORT_FOLDER";

    /// <summary>An execution that runs, of each machine that has one, a line each. It asks for one of each machine: a list of thousands would be work.</summary>
    public async Task<string> Running()
    {
        using var states = new StatesApi(desk.Aws);
        var running = new List<string>();
        foreach (var machine in await Machines(states))
        {
            var page = await states.Ask(
                "ListExecutions", new JsonObject { ["stateMachineArn"] = machine, ["statusFilter"] = "RUNNING", ["maxResults"] = 1 });
            running.AddRange(page["executions"]!.AsArray().Select(execution => (string)execution!["executionArn"]!));
        }

        return string.Join('\n', running);
    }

    /// <summary>Writes the export and reads it again, as the command does.</summary>
    public async Task<RecordedFacts> Take()
    {
        var kept = Environment.GetEnvironmentVariable(Variable);
        var folder = kept is { Length: > 0 } ? Directory.CreateDirectory(kept) : Directory.CreateTempSubdirectory("stepbooking-export-");
        try
        {
            using var states = new StatesApi(desk.Aws);
            await Lines(folder, ExportFolder.Executions, (await Executions(states)).Select(page => page.ToJsonString()));
            await Lines(folder, ExportFolder.Table, await Items());
            await Lines(folder, ExportFolder.Payments, [await desk.Api.GetStringAsync(new Uri("/_local/payments", UriKind.Relative))]);
            var mail = JsonNode.Parse(await desk.Api.GetStringAsync(new Uri("/_local/mail", UriKind.Relative)))!;
            await Lines(folder, ExportFolder.Notices, mail["items"]!.AsArray().Select(item => item!.ToJsonString()));
            var lines = answers.All.Select(answer => JsonSerializer.Serialize(answer, JsonSerializerOptions.Web));
            await Lines(folder, ExportFolder.Answers, lines);
            return ExportFolder.Read(folder.FullName).Facts;
        }
        finally
        {
            if (kept is not { Length: > 0 })
                folder.Delete(recursive: true);
        }
    }

    private static Task Lines(DirectoryInfo folder, string file, IEnumerable<string> lines) =>
        File.WriteAllLinesAsync(Path.Combine(folder.FullName, file), lines);

    private static async Task<IEnumerable<string>> Machines(StatesApi states) =>
        (await states.Ask("ListStateMachines", []))["stateMachines"]!.AsArray().Select(machine => (string)machine!["stateMachineArn"]!);

    private static async Task<List<JsonNode>> Executions(StatesApi states)
    {
        var pages = new List<JsonNode>();
        foreach (var machine in await Machines(states))
        {
            string? next = null;
            do
            {
                var body = new JsonObject { ["stateMachineArn"] = machine, ["maxResults"] = 1000 };
                if (next is not null)
                    body["nextToken"] = next;
                var page = await states.Ask("ListExecutions", body);
                pages.Add(page);
                next = (string?)page["nextToken"];
            }
            while (next is not null);
        }

        return pages;
    }

    private async Task<List<string>> Items()
    {
        using var client = new HttpClient();
        var table = (await Witness.Tables(desk)).Single(name => name.Contains("Store", StringComparison.Ordinal));
        var items = new List<string>();
        JsonNode? start = null;
        do
        {
            var body = new JsonObject { ["TableName"] = table, ["ConsistentRead"] = true };
            if (start is not null)
                body["ExclusiveStartKey"] = start.DeepClone();
            using var request = HandSigned.Post(
                desk.Aws, body.ToJsonString(), "dynamodb", "application/x-amz-json-1.0", "DynamoDB_20120810.Scan");
            var answer = await Answer.Read(await client.SendAsync(request));
            Assert.True(answer.Status == 200, answer.Raw);
            var page = JsonNode.Parse(answer.Raw)!;
            items.AddRange(page["Items"]!.AsArray().Select(item => item!.ToJsonString()));
            start = page["LastEvaluatedKey"];
        }
        while (start is not null);
        return items;
    }
}
