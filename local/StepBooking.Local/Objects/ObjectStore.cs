using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using StepBooking.Local.Aws;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Objects;

namespace StepBooking.Local.Objects;

/// <summary>Buckets and objects, as files. Their Content-Types are in the journal.</summary>
[SuppressMessage("Security", "CA5351", Justification = "An ETag is an MD5 sum; nothing is protected by it.")]
internal sealed class ObjectStore : IObjectStore
{
    private const string DefaultType = "binary/octet-stream";
    private readonly ConcurrentDictionary<string, (DateTime Modified, long Size, string ETag)> tags = new(StringComparer.Ordinal);
    private readonly ObjectFiles files;
    private readonly Journal journal;

    public ObjectStore(ObjectFiles files, Journal journal)
    {
        this.files = files;
        this.journal = journal;
        journal.Execute("CREATE TABLE IF NOT EXISTS object_types (bucket TEXT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL, PRIMARY KEY (bucket, key)) WITHOUT ROWID");
    }

    /// <summary>The names of all buckets.</summary>
    public IReadOnlyList<string> Buckets => files.Buckets;

    /// <summary>Makes a bucket, or finds that it is there.</summary>
    /// <exception cref="AwsError"><c>InvalidBucketName</c>.</exception>
    public void Make(string bucket)
    {
        if (!BucketName.IsValid(bucket))
            throw new AwsError("InvalidBucketName", "The specified bucket is not valid.");
        files.Make(bucket);
    }

    /// <summary>When a bucket was made.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c>.</exception>
    public DateTimeOffset Made(string bucket) => Directory.GetCreationTimeUtc(files.Bucket(bucket));

    /// <summary>Deletes an empty bucket.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c> or <c>BucketNotEmpty</c>.</exception>
    public void Unmake(string bucket)
    {
        if (files.List(bucket, "").Any())
            throw new AwsError("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
        Directory.Delete(files.Bucket(bucket), recursive: true);
    }

    /// <summary>What is known of an object.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c> or <c>NoSuchKey</c>.</exception>
    public KeptObject Describe(string bucket, string key) => files.Find(bucket, key) is { } file
        ? Describe(bucket, key, file)
        : throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);

    /// <summary>The objects whose keys begin with a prefix, by key.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c>.</exception>
    public IReadOnlyList<KeptObject> All(string bucket, string prefix) =>
        [.. files.List(bucket, prefix).Select(entry => Describe(bucket, entry.Key, entry.File))];

    /// <summary>An object's bytes.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c> or <c>NoSuchKey</c>.</exception>
    public async Task<byte[]> Content(string bucket, string key, CancellationToken cancellationToken)
    {
        var file = files.Find(bucket, key) ?? throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
        return await File.ReadAllBytesAsync(file.FullName, cancellationToken);
    }

    /// <summary>Stores an object.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c>.</exception>
    public async Task<KeptObject> Put(string bucket, string key, ReadOnlyMemory<byte> content, string? type, CancellationToken cancellationToken)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(key) is 0 or > 1024)
            throw new AwsError("KeyTooLongError", "Your key is too long");
        await files.Write(bucket, key, content, cancellationToken);
        journal.Execute("INSERT OR REPLACE INTO object_types (bucket, key, type) VALUES ($1, $2, $3)", bucket, key, type ?? DefaultType);
        return Describe(bucket, key);
    }

    /// <summary>Deletes an object; one that is not there is deleted already.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c>.</exception>
    public void Delete(string bucket, string key)
    {
        files.Delete(bucket, key);
        journal.Execute("DELETE FROM object_types WHERE bucket = $1 AND key = $2", bucket, key);
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> Read(string bucket, string key, CancellationToken cancellationToken) =>
        ForMap<ReadOnlyMemory<byte>>(async () => await Content(bucket, key, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredObject>> List(string bucket, string prefix, CancellationToken cancellationToken) =>
        ForMap(() => Task.FromResult<IReadOnlyList<StoredObject>>(
            [.. All(bucket, prefix).Select(found => new StoredObject(found.Key, found.Size, found.ETag, found.Modified))]));

    /// <inheritdoc/>
    public Task Write(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        ForMap(() => Put(bucket, key, content, null, cancellationToken));

    private static async Task<T> ForMap<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (AwsError refused)
        {
            throw new ObjectStoreException(refused.Message);
        }
    }

    private KeptObject Describe(string bucket, string key, FileInfo file)
    {
        var tag = tags.TryGetValue(file.FullName, out var known) && known.Modified == file.LastWriteTimeUtc && known.Size == file.Length
            ? known.ETag
            : Tag(file);
        var type = journal.Query("SELECT type FROM object_types WHERE bucket = $1 AND key = $2", row => row.GetString(0), bucket, key);
        return new KeptObject(key, file.Length, tag, file.LastWriteTimeUtc, type.FirstOrDefault() ?? DefaultType);
    }

    private string Tag(FileInfo file)
    {
        using var content = file.OpenRead();
        var tag = Convert.ToHexStringLower(MD5.HashData(content));
        tags[file.FullName] = (file.LastWriteTimeUtc, file.Length, tag);
        return tag;
    }
}
