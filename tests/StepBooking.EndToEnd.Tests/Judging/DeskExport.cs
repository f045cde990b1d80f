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

    /// <summary>How many executions run, of all machines.</summary>
    public async Task<int> Running()
    {
        using var states = new StatesApi(desk.Aws);
        return (await Executions(states, "RUNNING")).Sum(page => page["executions"]!.AsArray().Count);
    }

    /// <summary>Writes the export and reads it again, as the command does.</summary>
    public async Task<RecordedFacts> Take()
    {
        var kept = Environment.GetEnvironmentVariable(Variable);
        var folder = kept is { Length: > 0 } ? Directory.CreateDirectory(kept) : Directory.CreateTempSubdirectory("stepbooking-export-");
        try
        {
            using var states = new StatesApi(desk.Aws);
            await Lines(folder, ExportFolder.Executions, (await Executions(states, null)).Select(page => page.ToJsonString()));
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

    private static async Task<List<JsonNode>> Executions(StatesApi states, string? status)
    {
        var pages = new List<JsonNode>();
        foreach (var machine in (await states.Ask("ListStateMachines", []))["stateMachines"]!.AsArray())
        {
            string? next = null;
            do
            {
                var body = new JsonObject { ["stateMachineArn"] = (string)machine!["stateMachineArn"]!, ["maxResults"] = 1000 };
                if (status is not null)
                    body["statusFilter"] = status;
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
