using System.Globalization;
using System.Text;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Puts the results of a map run together: for the state's output, or into files with a manifest.</summary>
internal sealed class MapResults(StateVisit visit, ResultWriter? writer, MapRun run)
{
    /// <summary>The state's result: the child executions' results, or where they were written.</summary>
    /// <exception cref="StateException"><c>States.ResultWriterFailed</c>: they could not be written.</exception>
    public async Task<Json> Collect(Json? arguments, ChildExecutions executions)
    {
        var children = executions.Outcomes;
        if (writer?.Arguments is null)
        {
            return new JsonList(children.SelectMany(Result));
        }

        try
        {
            return await Export(arguments, children, executions.Inputs);
        }
        catch (Exception e) when (e is ObjectStoreException or OutsideException)
        {
            throw StateVisit.Fail(ErrorName.ResultWriterFailed, e.Message);
        }
    }

    private IEnumerable<Json> Result(ChildOutcome child)
    {
        // What failed is shown whole, whichever form was asked for.
        if (child.Result.Output is not { } output || writer?.Transformation == "NONE")
        {
            return [ChildDescription.Of(child)];
        }

        return writer?.Transformation == "FLATTEN" && output is JsonList list ? list : [output];
    }

    private async Task<Json> Export(Json? arguments, IReadOnlyList<ChildOutcome> children, IReadOnlyList<ChildInput> inputs)
    {
        var bucket = ObjectArguments.Text(arguments, "Bucket")
            ?? throw new ObjectStoreException("The field 'Bucket' is required but was missing or no string.");
        var prefix = ObjectArguments.Text(arguments, "Prefix")?.TrimEnd('/');
        var folder = $"{(string.IsNullOrEmpty(prefix) ? string.Empty : $"{prefix}/")}{run.Arn.Split(':')[^1]}";
        var succeeded = children.Where(c => c.HasSucceeded).SelectMany(Result);
        var failed = children.Where(c => !c.HasSucceeded).SelectMany(Result);
        var pending = inputs.Skip(children.Count).Select(i => new JsonMap([new("Input", Json.From(i.Input.ToText()))]));
        var files = new JsonMap([
            new("FAILED", await Write(bucket, folder, "FAILED", [.. failed])),
            new("PENDING", await Write(bucket, folder, "PENDING", [.. pending])),
            new("SUCCEEDED", await Write(bucket, folder, "SUCCEEDED", [.. succeeded])),
        ]);
        var manifest = new JsonMap([
            new("DestinationBucket", Json.From(bucket)), new("MapRunArn", Json.From(run.Arn)), new("ResultFiles", files),
        ]);
        await Write(bucket, $"{folder}/manifest.json", manifest.ToText());
        return new JsonMap([
            new("MapRunArn", Json.From(run.Arn)),
            new("ResultWriterDetails", new JsonMap([
                new("Bucket", Json.From(bucket)), new("Key", Json.From($"{folder}/manifest.json")),
            ])),
        ]);
    }

    /// <summary>Writes one file of results; the manifest's entries for it.</summary>
    private async Task<JsonList> Write(string bucket, string folder, string name, Json[] results)
    {
        if (results.Length == 0)
        {
            return JsonList.Empty;
        }

        var text = writer!.IsLines ? string.Join('\n', results.Select(r => r.ToText())) : new JsonList(results).ToText();
        var key = $"{folder}/{name}_0.{(writer.IsLines ? "jsonl" : "json")}";
        var size = await Write(bucket, key, text);
        return new JsonList([new JsonMap([new("Key", Json.From(key)), new("Size", Json.From(size))])]);
    }

    private async Task<int> Write(string bucket, string key, string text)
    {
        var store = visit.Flow.Run.Options.Objects
            ?? throw new ObjectStoreException("This engine was given no object store to write to.");
        var content = Encoding.UTF8.GetBytes(text);
        await visit.Flow.Run.Outside(
            async () =>
            {
                await store.Write(bucket, key, content, visit.Flow.Stopped);
                return content.Length;
            },
            written => written.ToString(CultureInfo.InvariantCulture),
            written => int.Parse(written, CultureInfo.InvariantCulture),
            isEffect: true,
            visit.Flow.Stopped);
        return content.Length;
    }
}
