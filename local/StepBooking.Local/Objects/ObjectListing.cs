using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>ListObjects, both versions: pages of keys, those below a delimiter drawn together.</summary>
/// <param name="store">The objects.</param>
internal sealed class ObjectListing(ObjectStore store)
{
    private const int Most = 1000;

    /// <summary>A page.</summary>
    public AwsResponse List(S3Operation operation)
    {
        var query = operation.Query;
        var isSecond = operation.Name == "ListObjectsV2";
        var prefix = query.GetValueOrDefault("prefix") ?? "";
        var delimiter = query.GetValueOrDefault("delimiter");
        var size = Size(query.GetValueOrDefault("max-keys"));
        var after = isSecond
            ? query.TryGetValue("continuation-token", out var token) ? Position(token) : query.GetValueOrDefault("start-after") ?? ""
            : query.GetValueOrDefault("marker") ?? "";
        var entries = Entries(store.All(operation.Bucket, prefix), prefix, delimiter)
            .Where(entry => string.CompareOrdinal(entry.Name, after) > 0)
            .Take(size + 1)
            .ToList();
        var page = entries.Take(size).ToList();
        var isCut = entries.Count > size && page.Count > 0;
        Func<string, string> write = query.GetValueOrDefault("encoding-type") == "url" ? Uri.EscapeDataString : name => name;
        return S3Xml.Answer(
            "ListBucketResult",
            S3Xml.Element("Name", operation.Bucket),
            S3Xml.Element("Prefix", write(prefix)),
            delimiter is null ? null : S3Xml.Element("Delimiter", write(delimiter)),
            S3Xml.Element("MaxKeys", size),
            query.TryGetValue("encoding-type", out var encoding) ? S3Xml.Element("EncodingType", encoding) : null,
            isSecond ? S3Xml.Element("KeyCount", page.Count) : S3Xml.Element("Marker", write(after)),
            S3Xml.Element("IsTruncated", isCut ? "true" : "false"),
            isCut ? S3Xml.Element(isSecond ? "NextContinuationToken" : "NextMarker", isSecond ? Token(page[^1].Name) : write(page[^1].Name)) : null,
            page.Where(entry => entry.Object is not null).Select(entry => Contents(entry.Object!, write)),
            page.Where(entry => entry.Object is null).Select(entry => S3Xml.Element("CommonPrefixes", S3Xml.Element("Prefix", write(entry.Name)))));
    }

    private static IEnumerable<(string Name, KeptObject? Object)> Entries(IEnumerable<KeptObject> all, string prefix, string? delimiter) => all
        .Select(one => delimiter is { Length: > 0 } && one.Key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is var at and >= 0
            ? (Name: one.Key[..(at + delimiter.Length)], Object: null)
            : (Name: one.Key, Object: (KeptObject?)one))
        .DistinctBy(entry => entry.Name);

    private static XElement Contents(KeptObject kept, Func<string, string> write) => S3Xml.Element(
        "Contents",
        S3Xml.Element("Key", write(kept.Key)),
        S3Xml.Element("LastModified", S3Xml.Time(kept.Modified)),
        S3Xml.Element("ETag", $"\"{kept.ETag}\""),
        S3Xml.Element("Size", kept.Size),
        S3Xml.Element("StorageClass", "STANDARD"));

    private static int Size(string? given)
    {
        if (given is null)
            return Most;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Min(size, Most)
            : throw new AwsError("InvalidArgument", "Provided max-keys not an integer or within integer range");
    }

    private static string Token(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));

    private static string Position(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new AwsError("InvalidArgument", "The continuation token provided is incorrect");
    }
}
