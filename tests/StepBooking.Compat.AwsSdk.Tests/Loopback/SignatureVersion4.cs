using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace StepBooking.Compat.AwsSdk.Tests.Loopback;

/// <summary>Signature Version 4 computed from the request as received, apart from the SDK.</summary>
public static partial class SignatureVersion4
{
    /// <summary>Asserts that a request is signed with this secret for this key, region and service.</summary>
    public static void Verify(RecordedRequest request, string accessKey, string secretKey, string region, string service)
    {
        var match = AuthorizationPattern().Match(request.Headers["Authorization"]);
        Assert.True(match.Success, request.Headers["Authorization"]);
        var time = request.Headers["X-Amz-Date"];
        var scope = $"{time[..8]}/{region}/{service}/aws4_request";
        Assert.Equal(accessKey, match.Groups["key"].Value);
        Assert.Equal(scope, match.Groups["scope"].Value);

        var signedHeaders = match.Groups["headers"].Value;
        Assert.Contains("host", signedHeaders.Split(';'));
        var canonical = Canonical(request, signedHeaders);
        var toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { time[..8], region, service, "aws4_request" }
            .Aggregate(Encoding.UTF8.GetBytes("AWS4" + secretKey), (previous, part) => Hmac(previous, part));
        Assert.Equal(Hex(Hmac(key, toSign)), match.Groups["signature"].Value);
    }

    private static string Canonical(RecordedRequest request, string signedHeaders)
    {
        var payload = Hex(SHA256.HashData(request.Body.Span));
        if (request.Headers.TryGetValue("x-amz-content-sha256", out var declared))
        {
            Assert.Equal(payload, declared);
        }

        var headers = string.Concat(signedHeaders.Split(';').Select(name => $"{name}:{request.Headers[name].Trim()}\n"));
        return $"{request.Method}\n{request.Target}\n\n{headers}\n{signedHeaders}\n{payload}";
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), ?SignedHeaders=(?<headers>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$")]
    private static partial Regex AuthorizationPattern();
}
