using System.Security.Cryptography;
using System.Text;
using StepBooking.Local.Aws;
using StepBooking.Local.Aws.Signing;
using StepBooking.Local.Iam;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Aws;

public sealed class AuthenticatorTests
{
    private const string JsonType = "application/x-amz-json-1.0";
    private const string FormType = "application/x-www-form-urlencoded";
    private readonly ManualTimeProvider clock = new();
    private readonly Authenticator authenticator;

    public AuthenticatorTests() => authenticator = new Authenticator(new Identities(new byte[32]), clock);

    [Fact]
    public void A_signed_request_is_its_callers_and_for_the_service_of_its_scope()
    {
        var (caller, service) = authenticator.Resolve(Signed("local", "local", "states", JsonType));

        Assert.Equal("arn:aws:iam::000000000000:user/local", caller.Arn);
        Assert.Equal("states", service);
    }

    [Theory]
    [InlineData(JsonType, "UnrecognizedClientException", "InvalidClientTokenId", 400)]
    [InlineData(FormType, "UnrecognizedClientException", "InvalidClientTokenId", 403)]
    [InlineData("application/json", "UnrecognizedClientException", "InvalidClientTokenId", 403)]
    public void An_unknown_key_is_refused_in_the_protocols_words(string type, string code, string queryCode, int status) =>
        Expect(Signed("nobody", "local", "sns", type), code, queryCode, status);

    [Fact]
    public void A_wrong_secret_is_refused() =>
        Expect(Signed("local", "wrong", "sqs", JsonType), "InvalidSignatureException", "SignatureDoesNotMatch", 400);

    [Fact]
    public void No_signature_is_refused() =>
        Expect(new SignedRequest("POST", "/", "", Headers(JsonType), default), "MissingAuthenticationTokenException", "MissingAuthenticationToken", 400);

    [Fact]
    public void Another_region_is_refused() =>
        Expect(Signed("local", "local", "sqs", JsonType, "eu-west-1"), "InvalidSignatureException", "SignatureDoesNotMatch", 400);

    [Fact]
    public void An_old_signature_is_refused()
    {
        var request = Signed("local", "local", "sqs", JsonType);
        clock.Advance(TimeSpan.FromMinutes(6));

        Expect(request, "InvalidSignatureException", "SignatureDoesNotMatch", 400);
    }

    private void Expect(SignedRequest request, string code, string queryCode, int status)
    {
        var refusal = Assert.Throws<AwsError>(() => authenticator.Resolve(request));

        Assert.Equal((code, queryCode, status), (refusal.Code, refusal.QueryCode, refusal.Status));
    }

    private Dictionary<string, string> Headers(string type) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Host"] = "127.0.0.1:4566",
        ["Content-Type"] = type,
        ["X-Amz-Date"] = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture),
    };

    private SignedRequest Signed(string key, string secret, string service, string type, string region = "us-east-1")
    {
        var headers = Headers(type);
        var date = headers["X-Amz-Date"];
        var scope = $"{date[..8]}/{region}/{service}/aws4_request";
        var canonical = $"POST\n/\n\nhost:{headers["Host"]}\nx-amz-date:{date}\n\nhost;x-amz-date\n{Hash("{}")}";
        var signing = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/'))
            signing = HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes(part));
        var signature = HMACSHA256.HashData(signing, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hash(canonical)}"));
        headers["Authorization"] =
            $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders=host;x-amz-date, Signature={Convert.ToHexStringLower(signature)}";
        return new SignedRequest("POST", "/", "", headers, "{}"u8.ToArray());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
