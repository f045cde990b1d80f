using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Operations;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Reads the items of a map run from the object store.</summary>
internal sealed class ItemSource(StateVisit visit, ItemReader reader)
{
    /// <summary>The items, <c>MaxItems</c> at most.</summary>
    /// <exception cref="StateException"><c>States.ItemReaderFailed</c>: the object is absent or is not what it should be.</exception>
    public async Task<JsonList> Read(MapSettings input)
    {
        try
        {
            return new JsonList(reader.IsListing ? await Listed(input) : await Contained(input));
        }
        catch (Exception e) when (e is ObjectStoreException or OutsideException or JsonException or InvalidDataException)
        {
            throw StateVisit.Fail(ErrorName.ItemReaderFailed, e.Message);
        }
    }

    private static Json Item(StoredObject stored) => new JsonMap([
        new("Etag", Json.From($"\"{stored.ETag}\"")),
        new("Key", Json.From(stored.Key)),
        new("LastModified", Json.From(stored.LastModified.ToUnixTimeSeconds())),
        new("Size", Json.From(stored.Size)),
        new("StorageClass", Json.From("STANDARD")),
    ]);

    private async Task<IEnumerable<Json>> Listed(MapSettings input)
    {
        var prefix = ObjectArguments.Text(input.ReaderArguments, "Prefix") ?? string.Empty;
        var bucket = Needed(input, "Bucket");
        var store = Store;
        var listed = await visit.Flow.Run.Outside(
            async () => new JsonList((await store.List(bucket, prefix, visit.Flow.Stopped)).Select(Item)),
            list => list.ToText(),
            text => (JsonList)Json.Parse(text),
            isEffect: false,
            visit.Flow.Stopped);
        return ItemFormats.First(listed, input.MaxItems);
    }

    private async Task<IEnumerable<Json>> Contained(MapSettings input)
    {
        var bucket = Needed(input, "Bucket");
        var content = await Content(bucket, Needed(input, "Key"));
        return reader.InputType == "MANIFEST"
            ? ItemFormats.First(await Inventory(Json.Parse(content.Span)), input.MaxItems)
            : ItemFormats.Read(reader, Encoding.UTF8.GetString(content.Span), input.MaxItems);
    }

    /// <summary>An S3 inventory: the manifest names CSV files, which list objects; each listed object is an item.</summary>
    private async Task<IEnumerable<Json>> Inventory(Json manifest)
    {
        if ((manifest as JsonMap)?["files"] is not JsonList files
            || ObjectArguments.Text(manifest, "destinationBucket") is not { } bucket
            || ObjectArguments.Text(manifest, "fileSchema") is not { } schema)
        {
            throw new InvalidDataException("The manifest is not one of an S3 inventory in CSV format.");
        }

        var columns = schema.Split(',', StringSplitOptions.TrimEntries);
        var items = new List<Json>();
        foreach (var key in files.Select(file => ObjectArguments.Text(file, "key")).OfType<string>())
        {
            var content = await Content(bucket.Split(':')[^1], key);
            var text = Encoding.UTF8.GetString(key.EndsWith(".gz", StringComparison.Ordinal) ? Unzipped(content) : content.Span);
            items.AddRange(Csv.Read(text, columns, ','));
        }

        return items;
    }

    private static byte[] Unzipped(ReadOnlyMemory<byte> content)
    {
        using var unzipped = new MemoryStream();
        using (var zipped = new GZipStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress))
        {
            zipped.CopyTo(unzipped);
        }

        return unzipped.ToArray();
    }

    private IObjectStore Store => visit.Flow.Run.Options.Objects
        ?? throw new ObjectStoreException("This engine was given no object store to read from.");

    private Task<ReadOnlyMemory<byte>> Content(string bucket, string key)
    {
        var store = Store;
        return visit.Flow.Run.Outside(
            () => store.Read(bucket, key, visit.Flow.Stopped),
            content => Convert.ToBase64String(content.Span),
            text => Convert.FromBase64String(text),
            isEffect: false,
            visit.Flow.Stopped);
    }

    private static string Needed(MapSettings input, string name) => ObjectArguments.Text(input.ReaderArguments, name)
        ?? throw new ObjectStoreException($"The field '{name}' is required but was missing or no string.");
}
