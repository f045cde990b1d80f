using StepBooking.Local.Aws.Signing;

namespace StepBooking.Local.Tests.Aws;

/// <summary>With the key, date and signatures of AWS's published test suite for Signature Version 4.</summary>
public sealed class SignatureV4Tests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    [Fact]
    public void The_vanilla_request_of_the_suite_is_right() => Assert.True(Verify(Get("/"), Vanilla, Secret));

    [Theory]
    [InlineData("a97db4f2ba1ac0ba7a8bac3a2f3b5a9be1b0b5f1d9e16b9f1c6d5d5d5c2d8a7f", Secret)]
    [InlineData(Vanilla, "another")]
    public void Another_signature_or_secret_is_wrong(string signature, string secret) => Assert.False(Verify(Get("/"), signature, secret));

    [Fact]
    public void What_is_signed_cannot_be_changed()
    {
        Assert.False(Verify(Get("/other"), Vanilla, Secret));
        Assert.False(Verify(Get("/") with { Method = "POST" }, Vanilla, Secret));
        Assert.False(Verify(Get("/") with { Query = "a=1" }, Vanilla, Secret));
        Assert.False(Verify(Get("/") with { Body = "x"u8.ToArray() }, Vanilla, Secret));
    }

    [Fact]
    public void The_suites_query_in_another_order_is_right() => Assert.True(Verify(
        Get("/") with { Query = "Param2=value2&Param1=value1" }, "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500", Secret));

    [Fact]
    public void A_stated_hash_of_the_body_must_be_its_own()
    {
        var request = Get("/");
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["X-Amz-Content-Sha256"] = new('0', 64) };

        Assert.False(Verify(request with { Headers = headers }, Vanilla, Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=00")]
    public void Another_Authorization_is_none(string? header) => Assert.Null(Authorization.Parse(header));

    private static SignedRequest Get(string path) => new("GET", path, "", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Host"] = "example.amazonaws.com",
        ["X-Amz-Date"] = "20150830T123600Z",
    }, ReadOnlyMemory<byte>.Empty);

    private static bool Verify(SignedRequest request, string signature, string secret)
    {
        var authorization = Authorization.Parse(
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature={signature}");
        return SignatureV4.Verify(request, authorization!, secret);
    }
}
