using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StepBooking.EndToEnd.Tests;

/// <summary>AWS Signature Version 4 for one POST, for requests that no SDK would send.</summary>
internal static class HandSigned
{
    /// <summary>A signed POST; the path holds nothing that would have to be escaped, and there is no query.</summary>
    public static HttpRequestMessage Post(Uri address, string body, string service, string contentType, string? target = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        if (target is not null)
            request.Headers.Add("X-Amz-Target", target);
        Sign(request, body, service);
        return request;
    }

    /// <summary>Signs as the desk's own user, with the headers host and x-amz-date.</summary>
    public static void Sign(HttpRequestMessage request, string body, string service)
    {
        var now = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{now[..8]}/us-east-1/{service}/aws4_request";
        var host = request.RequestUri!.Authority;
        var canonical = $"POST\n{request.RequestUri.AbsolutePath}\n\nhost:{host}\nx-amz-date:{now}\n\nhost;x-amz-date\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
        var toSign = $"AWS4-HMAC-SHA256\n{now}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Encoding.UTF8.GetBytes("AWS4local");
        foreach (var part in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        request.Headers.Add("x-amz-date", now);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=local/{scope}, SignedHeaders=host;x-amz-date, Signature={Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)))}");
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
