using System.Globalization;
using System.Text;
using System.Xml.Linq;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>S3's REST API: headers and XML. What is put is written as JSON, text too: with its quotation marks.</summary>
internal sealed class ObjectProtocol : IServiceProtocol
{
    private static readonly (string Header, string Member)[] Headers =
    [
        ("Accept-Ranges", "AcceptRanges"), ("ETag", "ETag"), ("x-amz-checksum-crc32", "ChecksumCRC32"), ("x-amz-checksum-type", "ChecksumType"),
        ("x-amz-server-side-encryption", "ServerSideEncryption"), ("Location", "Location"),
    ];

    private static readonly string[] Lists = ["Contents", "CommonPrefixes"];
    private static readonly string[] Numbers = ["KeyCount", "MaxKeys", "Size"];

    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller) => operation switch
    {
        "ListBuckets" => RestRequest.Of("s3", "GET", "/", caller),
        "CreateBucket" => RestRequest.Of("s3", "PUT", Bucket(arguments), caller),
        "DeleteBucket" => RestRequest.Of("s3", "DELETE", Bucket(arguments), caller),
        "HeadBucket" => RestRequest.Of("s3", "HEAD", Bucket(arguments), caller),
        "ListObjectsV2" => RestRequest.Of("s3", "GET", Bucket(arguments), caller, [
            ("list-type", "2"), ("prefix", RestRequest.Text(arguments, "Prefix")), ("delimiter", RestRequest.Text(arguments, "Delimiter")),
            ("max-keys", RestRequest.Text(arguments, "MaxKeys")), ("start-after", RestRequest.Text(arguments, "StartAfter")),
            ("continuation-token", RestRequest.Text(arguments, "ContinuationToken")),
        ]),
        "PutObject" => RestRequest.Of(
            "s3", "PUT", Key(arguments), caller,
            headers: [("Content-Type", RestRequest.Text(arguments, "ContentType")), ("x-amz-sdk-checksum-algorithm", "CRC32")],
            body: RestRequest.Bytes(arguments["Body"]?.ToText())),
        "CopyObject" => RestRequest.Of(
            "s3", "PUT", Key(arguments), caller, headers: [("x-amz-copy-source", RestRequest.Needed(arguments, "CopySource"))]),
        "DeleteObject" => RestRequest.Of("s3", "DELETE", Key(arguments), caller),
        "HeadObject" => RestRequest.Of("s3", "HEAD", Key(arguments), caller),
        _ => RestRequest.Of("s3", "GET", Key(arguments), caller, headers: [("Range", RestRequest.Text(arguments, "Range"))]),
    };

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response)
    {
        if (operation is "ListBuckets" or "ListObjectsV2" or "CopyObject")
        {
            var root = XElement.Parse(Encoding.UTF8.GetString(response.Body.Span));
            return operation == "CopyObject" ? new JsonMap([new("CopyObjectResult", Members(root))]) : Members(root);
        }

        List<KeyValuePair<string, Json>> members = [];
        foreach (var (header, member) in Headers)
        {
            if (response.Headers?.GetValueOrDefault(header) is { } value)
                members.Add(new(member, Json.From(value)));
        }

        if (operation is "GetObject" or "HeadObject")
        {
            members.Add(new("ContentLength", Json.From(response.Body.Length)));
            members.Add(new("ContentType", Json.From(response.ContentType)));
            members.Add(new("LastModified", Json.From(Modified(response.Headers!["Last-Modified"]))));
            members.Add(new("Metadata", JsonMap.Empty));
        }

        if (operation == "GetObject")
            members.Add(new("Body", Json.From(Encoding.UTF8.GetString(response.Body.Span))));
        return new JsonMap(members);
    }

    private static string Modified(string header) => DateTimeOffset.Parse(header, CultureInfo.InvariantCulture)
        .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonMap Members(XElement element) => new(element.Elements()
        .GroupBy(child => child.Name.LocalName)
        .Select(group => KeyValuePair.Create(group.Key, Lists.Contains(group.Key) ? new JsonList(group.Select(Value)) : Value(group.First()))));

    private static Json Value(XElement element) => element switch
    {
        { Name.LocalName: "Buckets" } => new JsonList(element.Elements().Select(Value)),
        { HasElements: true } => Members(element),
        _ when Numbers.Contains(element.Name.LocalName) => Json.From(long.Parse(element.Value, CultureInfo.InvariantCulture)),
        { Name.LocalName: "IsTruncated" } => Json.From(element.Value == "true"),
        _ => Json.From(element.Value),
    };

    private static string Bucket(JsonMap arguments) => "/" + Uri.EscapeDataString(RestRequest.Needed(arguments, "Bucket"));

    private static string Key(JsonMap arguments) => Bucket(arguments) + "/"
        + string.Join('/', RestRequest.Needed(arguments, "Key").Split('/').Select(Uri.EscapeDataString));
}
