using System.Text;
using System.Xml.Linq;
using StepBooking.Local.Aws;
using StepBooking.Local.Objects;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Local.Tests.StepFunctions;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.Objects;

public sealed class S3ServiceTests : IAwsServices, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("objects-").FullName;
    private readonly Journal journal = new(null);
    private readonly ObjectStore store;
    private readonly S3Service s3;

    public S3ServiceTests()
    {
        store = new ObjectStore(new ObjectFiles(root), journal);
        store.Make("bookings");
        s3 = new S3Service(store, new ObjectListing(store));
    }

    public void Dispose()
    {
        journal.Dispose();
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task An_object_is_put_got_described_and_deleted()
    {
        var put = await Ask("PUT", "/bookings/2026/a%20b.json", "{}", ("Content-Type", "application/json"), ("x-amz-sdk-checksum-algorithm", "CRC32"));
        Assert.Equal("\"99914b932bd37a50b983c5e7c90ae93b\"", put.Headers!["ETag"]);
        Assert.Equal("o6a/Qw==", put.Headers["x-amz-checksum-crc32"]);
        Assert.Equal("{}", await File.ReadAllTextAsync(Path.Combine(root, "bookings", "2026", "a b.json")));

        var got = await Ask("GET", "/bookings/2026/a%20b.json");
        Assert.Equal((200, "application/json", "{}"), (got.Status, got.ContentType, Calls.Text(got)));
        var head = await Ask("HEAD", "/bookings/2026/a%20b.json");
        Assert.Equal((200, put.Headers["ETag"], 2), (head.Status, head.Headers!["ETag"], head.Body.Length));

        Assert.Equal(204, (await Ask("DELETE", "/bookings/2026/a%20b.json")).Status);
        Assert.Equal(204, (await Ask("DELETE", "/bookings/2026/a%20b.json")).Status);
        Assert.Equal("NoSuchKey", await Refused("GET", "/bookings/2026/a%20b.json"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(root, "bookings")));
    }

    [Theory]
    [InlineData("bytes=1-2", "bytes 1-2/5", "bc")]
    [InlineData("bytes=3-", "bytes 3-4/5", "de")]
    [InlineData("bytes=-2", "bytes 3-4/5", "de")]
    [InlineData("bytes=2-99", "bytes 2-4/5", "cde")]
    public async Task A_part_of_an_object_can_be_got(string range, string part, string content)
    {
        await Ask("PUT", "/bookings/a", "abcde");
        var got = await Ask("GET", "/bookings/a", "", ("Range", range));
        Assert.Equal((206, part, content), (got.Status, got.Headers!["Content-Range"], Calls.Text(got)));
        Assert.Equal("InvalidRange", await Refused("GET", "/bookings/a", ("Range", "bytes=5-")));
    }

    [Fact]
    public async Task Keys_that_are_no_file_names_are_kept_all_the_same()
    {
        string[] keys = ["folder/", "a//b", "../up", "./here", "100%", "%2E", "ü/ö"];
        foreach (var key in keys)
            await store.Put("bookings", key, Encoding.UTF8.GetBytes(key), null, CancellationToken.None);

        Assert.Equal(keys.Order(StringComparer.Ordinal), store.All("bookings", "").Select(kept => kept.Key));
        foreach (var key in keys)
            Assert.Equal(key, Encoding.UTF8.GetString(await store.Content("bookings", key, CancellationToken.None)));
        Assert.Equal(["bookings"], Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Objects_are_listed_in_pages_and_drawn_together_below_a_delimiter()
    {
        foreach (var key in (string[])["a/1", "a/2", "b", "c/d/1", "c/e"])
            await Ask("PUT", $"/bookings/{key}", key);

        var first = await List("list-type=2&max-keys=2&delimiter=%2F");
        Assert.Equal(["b", "a/"], Texts(first, "Key").Concat(Texts(first, "CommonPrefixes")));
        Assert.Equal(["true"], Texts(first, "IsTruncated"));
        var second = await List($"list-type=2&max-keys=2&delimiter=%2F&continuation-token={Uri.EscapeDataString(Texts(first, "NextContinuationToken").Single())}");
        Assert.Equal(["c/", "false"], Texts(second, "CommonPrefixes").Concat(Texts(second, "IsTruncated")));
        Assert.Equal(["c/d/1", "c/e"], Texts(await List("list-type=2&prefix=c%2F"), "Key"));
        Assert.Equal(["c%2Fe"], Texts(await List("prefix=c%2F&marker=c%2Fd%2F1&encoding-type=url"), "Key"));
    }

    [Fact]
    public async Task Buckets_are_made_listed_and_deleted_when_empty()
    {
        await Ask("PUT", "/second");
        await Ask("PUT", "/second");
        Assert.Equal(["bookings", "second"], Texts(XElement.Parse(Calls.Text(await Ask("GET", "/"))), "Name"));
        Assert.Equal(200, (await Ask("HEAD", "/second")).Status);
        await Ask("PUT", "/second/a", "a");
        Assert.Equal("BucketNotEmpty", await Refused("DELETE", "/second"));
        await Ask("DELETE", "/second/a");
        Assert.Equal(204, (await Ask("DELETE", "/second")).Status);
        Assert.Equal("NoSuchBucket", await Refused("HEAD", "/second"));
        Assert.Equal("InvalidBucketName", await Refused("PUT", "/Second"));
    }

    [Fact]
    public async Task A_body_in_chunks_is_put_together()
    {
        await Ask(
            "PUT", "/bookings/a", "3;chunk-signature=x\r\nabc\r\n2\r\nde\r\n0\r\nx-amz-checksum-crc32:sum\r\n\r\n",
            ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"), ("Content-Encoding", "aws-chunked"));
        Assert.Equal("abcde", Calls.Text(await Ask("GET", "/bookings/a")));
        Assert.Equal("IncompleteBody", await Refused("PUT", "/bookings/a", ("Content-Encoding", "aws-chunked")));
    }

    [Theory]
    [InlineData("PUT", "/nobody/a", "NoSuchBucket")]
    [InlineData("GET", "/nobody", "NoSuchBucket")]
    [InlineData("GET", "/bookings/../seed", "NoSuchKey")]
    [InlineData("GET", "/bookings?acl", "NotImplemented")]
    [InlineData("POST", "/bookings/a?uploads", "NotImplemented")]
    public async Task What_is_not_there_or_not_served_is_refused(string method, string target, string code) => Assert.Equal(code, await Refused(method, target));

    [Fact]
    public async Task A_wrong_sum_is_refused() => Assert.Equal("BadDigest", await Refused("PUT", "/bookings/a", ("x-amz-checksum-crc32", "AAAAAA==")));

    [Fact]
    public async Task A_file_put_there_by_hand_is_an_object()
    {
        await File.WriteAllTextAsync(Path.Combine(root, "bookings", "items.json"), "[1]");
        Assert.Equal("[1]", Encoding.UTF8.GetString((await store.Read("bookings", "items.json", CancellationToken.None)).Span));
        Assert.Equal("items.json", Assert.Single(await store.List("bookings", "", CancellationToken.None)).Key);
    }

    [Fact]
    public async Task A_map_is_told_in_S3s_words_what_is_missing()
    {
        var missing = await Assert.ThrowsAsync<ObjectStoreException>(() => store.Read("bookings", "none", CancellationToken.None));
        Assert.Equal("The specified key does not exist.", missing.Message);
        var bucket = await Assert.ThrowsAsync<ObjectStoreException>(() => store.Write("nobody", "a", default, CancellationToken.None));
        Assert.Equal("The specified bucket does not exist", bucket.Message);
    }

    [Theory]
    [InlineData("\"text data\"", "KUmHvQ==", "2b5df3712557f503a9977a8ea893b2c9")]
    [InlineData("{\"Dict\":\"Value\"}", "hnEfWw==", "49e31cee5aec8faf3345893addb14346")]
    [InlineData("false", "K81oMA==", "68934a3e9455fa72420237eb05902327")]
    [InlineData("0", "9NvfIQ==", "cfcd208495d565ef66e7dff9f98764da")]
    public async Task A_state_puts_any_value_as_AWS_does(string body, string sum, string tag)
    {
        var outcome = await TaskBench.Ask(this, "aws-sdk:s3:putObject", $$"""{"Bucket": "bookings", "Key": "file-key", "Body": {{body}} }""");
        Assert.Equal(
            Json.Parse($$"""{"ChecksumCRC32": "{{sum}}", "ChecksumType": "FULL_OBJECT", "ETag": "\"{{tag}}\"", "ServerSideEncryption": "AES256"}"""), outcome.Output);
    }

    [Fact]
    public async Task A_state_gets_and_lists_objects()
    {
        await Ask("PUT", "/bookings/a/1", "{}", ("Content-Type", "application/json"));
        var got = (JsonMap)(await TaskBench.Ask(this, "aws-sdk:s3:getObject", """{"Bucket": "bookings", "Key": "a/1"}""")).Output!;
        Assert.Equal((Json.From("{}"), Json.From(2), Json.From("application/json")), (got["Body"], got["ContentLength"], got["ContentType"]));
        var listed = (JsonMap)(await TaskBench.Ask(this, "aws-sdk:s3:listObjectsV2", """{"Bucket": "bookings", "Prefix": "a/"}""")).Output!;
        Assert.Equal((Json.From(1), Json.From(false)), (listed["KeyCount"], listed["IsTruncated"]));
        Assert.Equal(Json.From("a/1"), ((JsonMap)((JsonList)listed["Contents"]!)[0])["Key"]);
        var buckets = (JsonMap)(await TaskBench.Ask(this, "aws-sdk:s3:listBuckets", "{}")).Output!;
        Assert.Equal(Json.From("bookings"), ((JsonMap)((JsonList)buckets["Buckets"]!)[0])["Name"]);
    }

    [Fact]
    public async Task A_state_is_told_of_a_bucket_that_is_not_there()
    {
        var outcome = await TaskBench.Ask(this, "aws-sdk:s3:listObjectsV2", """{"Bucket": "nobody"}""");
        Assert.Equal("S3.NoSuchBucketException", outcome.Error);
        Assert.Matches(@"^The specified bucket does not exist \(Service: S3, Status Code: 404, Request ID: \S+, Extended Request ID: \S+\) \(SDK Attempt Count: 1\)$", outcome.Cause);
    }

    async Task<AwsResponse> IAwsServices.Call(AwsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await s3.Handle(request, cancellationToken);
        }
        catch (AwsError refused)
        {
            return AwsErrorAnswer.Of(request, refused);
        }
    }

    private async Task<AwsResponse> Ask(string method, string target, string body = "", params (string Name, string Value)[] headers)
    {
        var parts = target.Split('?');
        var request = new AwsRequest(
            "s3", null, method, parts[0], parts.ElementAtOrDefault(1) ?? "",
            headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetBytes(body), Calls.Somebody, "request-1");
        s3.Needs(request);
        return await s3.Handle(request, CancellationToken.None);
    }

    private async Task<string> Refused(string method, string target, params (string Name, string Value)[] headers) =>
        (await Assert.ThrowsAsync<AwsError>(() => Ask(method, target, "x", headers))).Code;

    private async Task<XElement> List(string query) => XElement.Parse(Calls.Text(await Ask("GET", $"/bookings?{query}")));

    private static string[] Texts(XElement document, string name) => [.. document.Descendants().Where(e => e.Name.LocalName == name).Select(e => e.Value)];
}
