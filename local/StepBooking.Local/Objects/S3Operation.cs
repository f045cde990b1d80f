using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>Which operation of S3's REST API a request is, the bucket standing in the path.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Bucket">The bucket, or empty.</param>
/// <param name="Key">The object's key, or empty.</param>
/// <param name="Query">The query's parameters.</param>
internal sealed record S3Operation(string Name, string Bucket, string Key, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>The query parameters that make a request another operation than its method and path say.</summary>
    private static readonly string[] Others =
    [
        "acl", "attributes", "cors", "delete", "encryption", "legal-hold", "lifecycle", "logging", "notification", "object-lock", "partNumber",
        "policy", "replication", "restore", "retention", "select", "tagging", "torrent", "uploadId", "uploads", "versioning", "versions", "website",
    ];

    /// <summary>The IAM action that it needs.</summary>
    public string Action => Name switch
    {
        "ListBuckets" => "s3:ListAllMyBuckets",
        "HeadBucket" or "ListObjects" or "ListObjectsV2" => "s3:ListBucket",
        "HeadObject" => "s3:GetObject",
        "CopyObject" => "s3:PutObject",
        _ => $"s3:{Name}",
    };

    /// <summary>The resource that it needs it on.</summary>
    public string Resource => Bucket.Length == 0 ? "*" : $"arn:{DeskAccount.Partition}:s3:::{Bucket}{(Key.Length == 0 ? "" : "/" + Key)}";

    /// <summary>Reads a request.</summary>
    /// <exception cref="AwsError"><c>NotImplemented</c>.</exception>
    public static S3Operation Of(AwsRequest request)
    {
        var query = AwsWire.Form(request.Query, default);
        var path = Uri.UnescapeDataString(request.Path).TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (bucket, key) = slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
        var name = (request.Method, bucket.Length > 0, key.Length > 0) switch
        {
            _ when Others.FirstOrDefault(query.ContainsKey) is { } other => throw Unserved(request, other),
            ("GET", false, _) => "ListBuckets",
            ("GET", true, false) => query.ContainsKey("location") ? "GetBucketLocation" : query.GetValueOrDefault("list-type") == "2" ? "ListObjectsV2" : "ListObjects",
            ("HEAD", true, false) => "HeadBucket",
            ("PUT", true, false) => "CreateBucket",
            ("DELETE", true, false) => "DeleteBucket",
            ("GET", true, true) => "GetObject",
            ("HEAD", true, true) => "HeadObject",
            ("PUT", true, true) => request.Headers.ContainsKey("x-amz-copy-source") ? "CopyObject" : "PutObject",
            ("DELETE", true, true) => "DeleteObject",
            _ => throw Unserved(request, request.Method),
        };
        return new S3Operation(name, bucket, key, query);
    }

    private static AwsError Unserved(AwsRequest request, string what) => new(
        "NotImplemented",
        $"The desk's S3 does not serve {request.Method} {request.Path} ({what}): it keeps whole objects of up to 16 MB (aws configure set default.s3.multipart_threshold 16MB).",
        501);
}
