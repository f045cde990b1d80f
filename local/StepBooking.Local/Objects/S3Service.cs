using System.Globalization;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>S3 as far as the desk serves it: buckets, and whole objects of up to 16 MB, the bucket standing in the path.</summary>
/// <param name="store">The objects.</param>
/// <param name="listing">Lists them.</param>
internal sealed class S3Service(ObjectStore store, ObjectListing listing) : IAwsService
{
    /// <inheritdoc/>
    public string Name => "s3";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var operation = S3Operation.Of(request);
        var needed = new AwsPermission(operation.Action, operation.Resource);
        return operation.Name == "CopyObject"
            ? [needed, new AwsPermission("s3:GetObject", $"arn:{DeskAccount.Partition}:s3:::{Source(request)}")]
            : [needed];
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var operation = S3Operation.Of(request);
        var answer = operation.Name switch
        {
            "ListBuckets" => Buckets(),
            "CreateBucket" => Make(operation),
            "HeadBucket" => Found(operation),
            "GetBucketLocation" => Location(operation),
            "DeleteBucket" => Unmake(operation),
            "ListObjects" or "ListObjectsV2" => listing.List(operation),
            "PutObject" => await Put(operation, request, cancellationToken),
            "CopyObject" => await Copy(operation, request, cancellationToken),
            "DeleteObject" => Delete(operation),
            _ => await Get(operation, request, cancellationToken),
        };
        return answer with { Headers = new Dictionary<string, string>(answer.Headers ?? new Dictionary<string, string>()) { ["x-amz-request-id"] = request.RequestId } };
    }

    private AwsResponse Buckets() => S3Xml.Answer(
        "ListAllMyBucketsResult",
        S3Xml.OwnerElement(),
        S3Xml.Element("Buckets", store.Buckets.Select(bucket => S3Xml.Element(
            "Bucket", S3Xml.Element("Name", bucket), S3Xml.Element("CreationDate", S3Xml.Time(store.Made(bucket)))))));

    private AwsResponse Make(S3Operation operation)
    {
        store.Make(operation.Bucket);
        return Empty(200, ("Location", "/" + operation.Bucket));
    }

    private AwsResponse Found(S3Operation operation)
    {
        _ = store.Made(operation.Bucket);
        return Empty(200, ("x-amz-bucket-region", DeskAccount.Region));
    }

    /// <summary>The region; us-east-1 is written as nothing.</summary>
    private AwsResponse Location(S3Operation operation)
    {
        _ = store.Made(operation.Bucket);
        return S3Xml.Answer("LocationConstraint");
    }

    private AwsResponse Unmake(S3Operation operation)
    {
        store.Unmake(operation.Bucket);
        return Empty(204);
    }

    private AwsResponse Delete(S3Operation operation)
    {
        store.Delete(operation.Bucket, operation.Key);
        return Empty(204);
    }

    private async Task<AwsResponse> Put(S3Operation operation, AwsRequest request, CancellationToken cancellationToken)
    {
        var content = ChunkedBody.Of(request);
        var sum = Crc32.Of(content.Span);
        var stated = request.Headers.GetValueOrDefault("x-amz-checksum-crc32");
        if (stated is not null && stated != sum)
            throw new AwsError("BadDigest", "The CRC32 you specified did not match the calculated checksum.");
        var kept = await store.Put(operation.Bucket, operation.Key, content, request.Headers.GetValueOrDefault("Content-Type"), cancellationToken);
        var answer = Empty(200, ("ETag", $"\"{kept.ETag}\""), ("x-amz-server-side-encryption", "AES256"));
        return stated is null && request.Headers.GetValueOrDefault("x-amz-sdk-checksum-algorithm") != "CRC32"
            ? answer
            : Empty(200, [.. answer.Headers!.Select(h => (h.Key, h.Value)), ("x-amz-checksum-crc32", sum), ("x-amz-checksum-type", "FULL_OBJECT")]);
    }

    private async Task<AwsResponse> Copy(S3Operation operation, AwsRequest request, CancellationToken cancellationToken)
    {
        var source = Source(request);
        var slash = source.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == source.Length - 1)
            throw new AwsError("InvalidArgument", "Invalid copy source object key");
        var (bucket, key) = (source[..slash], source[(slash + 1)..]);
        var type = store.Describe(bucket, key).ContentType;
        var content = await store.Content(bucket, key, cancellationToken);
        var kept = await store.Put(operation.Bucket, operation.Key, content, type, cancellationToken);
        return S3Xml.Answer("CopyObjectResult", S3Xml.Element("LastModified", S3Xml.Time(kept.Modified)), S3Xml.Element("ETag", $"\"{kept.ETag}\""));
    }

    private async Task<AwsResponse> Get(S3Operation operation, AwsRequest request, CancellationToken cancellationToken)
    {
        var kept = store.Describe(operation.Bucket, operation.Key);
        ReadOnlyMemory<byte> content = await store.Content(operation.Bucket, operation.Key, cancellationToken);
        Dictionary<string, string> headers = new()
        {
            ["ETag"] = $"\"{kept.ETag}\"",
            ["Last-Modified"] = kept.Modified.UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
            ["Accept-Ranges"] = "bytes",
            ["x-amz-server-side-encryption"] = "AES256",
        };
        if (ByteRange.Read(request.Headers.GetValueOrDefault("Range"), content.Length) is not { } range)
            return new AwsResponse(200, kept.ContentType, content, headers);
        headers["Content-Range"] = string.Create(CultureInfo.InvariantCulture, $"bytes {range.First}-{range.Last}/{content.Length}");
        return new AwsResponse(206, kept.ContentType, content[range.First..(range.Last + 1)], headers);
    }

    private static string Source(AwsRequest request) => Uri.UnescapeDataString(request.Headers["x-amz-copy-source"]).TrimStart('/').Split("?versionId=")[0];

    private static AwsResponse Empty(int status, params (string Name, string Value)[] headers) =>
        new(status, "application/xml", default, headers.ToDictionary(h => h.Name, h => h.Value));
}
