using System.Text.Json.Nodes;
using StepBooking.Checking.Facts;

namespace StepBooking.Checking.Exports;

/// <summary>Reads an export of a stack: a folder of files that a deployed stack can be asked for as well as one on the desk.</summary>
public static class ExportFolder
{
    /// <summary>The items of the table in DynamoDB's own JSON, as a scan or an export to S3 has them.</summary>
    public const string Table = "table.jsonl";

    /// <summary>The gateway's payments with their refunds.</summary>
    public const string Payments = "payments.json";

    /// <summary>The messages that left, oldest first: <c>{channel, subject, text, bookingId}</c>.</summary>
    public const string Notices = "notices.jsonl";

    /// <summary>What list-executions answers, of each machine.</summary>
    public const string Executions = "executions.json";

    /// <summary>What the API answered, oldest first: <c>{call, booking, status, shown}</c>.</summary>
    public const string Answers = "answers.jsonl";

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder; all of its files but the table's may be missing.</param>
    /// <param name="at">When the export was taken; null for when its table was last written.</param>
    /// <exception cref="UnreadableExportException">There is no table, or a file holds something else than it should.</exception>
    public static Export Read(string folder, DateTimeOffset? at = null)
    {
        var table = Path.Combine(folder, Table);
        if (!File.Exists(table))
            throw new UnreadableExportException($"{table} is not there: a folder with the table's items was expected.");
        var missing = new List<(string, string)>();
        var facts = new RecordedFacts
        {
            Now = at ?? File.GetLastWriteTimeUtc(table),
            Payments = Of(Payments, "money is not judged.", PaymentReading.Of, "items", "data"),
            Notices = [.. Of(Notices, "notices are not judged.", NoticeReading.Of, "items").OfType<NoticeFact>()],
            Executions = Of(Executions, "every booking is taken as one that nothing runs for.", ExecutionReading.Of, "executions"),
            Answers = Of(Answers, "what callers were told is not judged.", AnswerReading.Of),
        }.WithTable(Items(table));
        var unrecorded = missing.Select(each => each.Item1).ToHashSet();
        return new Export(facts with { HasPayments = !unrecorded.Contains(Payments), HasNotices = !unrecorded.Contains(Notices) }, missing);

        List<T> Of<T>(string file, string unjudged, Func<JsonObject, T> read, params string[] lists)
        {
            var path = Path.Combine(folder, file);
            if (File.Exists(path))
                return [.. JsonFile.Read(path, lists).Select(each => JsonFile.At(path, each.Line, () => read(each.Value)))];
            missing.Add((file, unjudged));
            return [];
        }
    }

    private static List<JsonObject> Items(string path)
    {
        var items = new List<JsonObject>();
        foreach (var (line, value) in JsonFile.Read(path, "Items"))
        {
            var item = value["Item"] as JsonObject ?? value;
            JsonFile.At(path, line, () => TableReading.Check(item));
            items.Add(item);
        }

        return items;
    }
}
