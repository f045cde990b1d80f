using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>
/// Where buckets and objects are on disk: <c>&lt;root&gt;/&lt;bucket&gt;/&lt;key&gt;</c>, so that a file put there by hand is an object.
/// Parts of keys that no file can be called are written with a percent sign.
/// </summary>
/// <param name="root">The folder of all buckets.</param>
internal sealed class ObjectFiles(string root)
{
    private const string Unfinished = "%unfinished-";

    /// <summary>The names of all buckets.</summary>
    public IReadOnlyList<string> Buckets => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A bucket's folder.</summary>
    /// <exception cref="AwsError"><c>NoSuchBucket</c>.</exception>
    public string Bucket(string name) => BucketName.IsValid(name) && Directory.Exists(Path.Combine(root, name))
        ? Path.Combine(root, name)
        : throw new AwsError("NoSuchBucket", "The specified bucket does not exist", 404);

    /// <summary>Makes a bucket, or finds that it is there.</summary>
    public void Make(string name) => Directory.CreateDirectory(Path.Combine(root, name));

    /// <summary>An object's file; null where there is none.</summary>
    public FileInfo? Find(string bucket, string key)
    {
        var file = new FileInfo(Place(bucket, key));
        return file.Exists ? file : null;
    }

    /// <summary>All objects whose keys begin with a prefix, by key.</summary>
    public IEnumerable<(string Key, FileInfo File)> List(string bucket, string prefix)
    {
        var folder = Bucket(bucket);
        return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !file.Name.StartsWith(Unfinished, StringComparison.Ordinal))
            .Select(file => (Key: Key(Path.GetRelativePath(folder, file.FullName)), File: file))
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
    }

    /// <summary>Stores an object, whole or not at all.</summary>
    /// <exception cref="AwsError">The file system refuses.</exception>
    public async Task Write(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var place = Place(bucket, key);
        var unfinished = Path.Combine(Bucket(bucket), Unfinished + Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
            File.Move(unfinished, place, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new AwsError(
                "InvalidRequest", $"The desk keeps objects as files and cannot keep one called {key} beside those that are there: {refused.Message}");
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Deletes an object, and the folders that it leaves empty.</summary>
    public void Delete(string bucket, string key)
    {
        Find(bucket, key)?.Delete();
        var folder = Path.GetDirectoryName(Place(bucket, key))!;
        for (var top = Bucket(bucket); folder.Length > top.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();)
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private string Place(string bucket, string key) => Path.Combine([Bucket(bucket), .. key.Split('/').Select(Part)]);

    private static string Part(string part) => part switch
    {
        "" => "%",
        "." => "%2E",
        ".." => "%2E%2E",
        _ => part.Replace("%", "%25", StringComparison.Ordinal).Replace("\0", "%00", StringComparison.Ordinal),
    };

    private static string Key(string place) => string.Join('/', place.Split(Path.DirectorySeparatorChar).Select(part => part == "%" ? "" : Uri.UnescapeDataString(part)));
}
