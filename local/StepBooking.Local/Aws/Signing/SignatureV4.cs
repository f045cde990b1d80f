using System.Security.Cryptography;
using System.Text;

namespace StepBooking.Local.Aws.Signing;

/// <summary>Computes and checks Signature Version 4.</summary>
internal static class SignatureV4
{
    private const string Unsigned = "UNSIGNED-PAYLOAD";

    /// <summary>What a body in chunks says of its content: each chunk has, or has not, a signature of its own.</summary>
    private const string Chunked = "STREAMING-";

    /// <summary>Whether a request is signed with the secret, as its Authorization header says.</summary>
    internal static bool Verify(SignedRequest request, Authorization authorization, string secret)
    {
        var content = Convert.ToHexStringLower(SHA256.HashData(request.Body.Span));
        if (request.Headers.TryGetValue("x-amz-content-sha256", out var stated)
            && stated != Unsigned && stated != content
            && !stated.StartsWith(Chunked, StringComparison.Ordinal))
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(authorization.Signature);
        string[] paths = [EncodePath(request.Path), request.Path];
        return paths.Distinct(StringComparer.Ordinal).Any(path => CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Sign(request, authorization, secret, path, stated ?? content)), expected));
    }

    /// <summary>The Authorization header of a request, all of whose headers are signed; one of them is <c>x-amz-date</c>.</summary>
    internal static string Header(SignedRequest request, string accessKeyId, string secret, string region, string service)
    {
        var names = request.Headers.Keys.Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal).ToList();
        var date = request.Headers["x-amz-date"][..8];
        var authorization = new Authorization(accessKeyId, date, region, service, names, "");
        var signature = Sign(request, authorization, secret, EncodePath(request.Path), Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)));
        return $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{date}/{region}/{service}/aws4_request, "
            + $"SignedHeaders={string.Join(';', names)}, Signature={signature}";
    }

    private static string Sign(SignedRequest request, Authorization authorization, string secret, string path, string content)
    {
        var headers = authorization.SignedHeaders.Select(name => $"{name}:{Collapse(request.Headers.GetValueOrDefault(name) ?? "")}\n");
        var canonical = string.Join('\n',
            request.Method, path, CanonicalQuery(request.Query), string.Concat(headers), string.Join(';', authorization.SignedHeaders), content);
        var scope = $"{authorization.Date}/{authorization.Region}/{authorization.Service}/aws4_request";
        var date = request.Headers.GetValueOrDefault("x-amz-date") ?? request.Headers.GetValueOrDefault("date") ?? "";
        var text = string.Join('\n', "AWS4-HMAC-SHA256", date, scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))));
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[authorization.Date, authorization.Region, authorization.Service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    private static string EncodePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string CanonicalQuery(string query) => string.Join('&', query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(pair => (Name: Recode(pair[0]), Value: pair.Length > 1 ? Recode(pair[1]) : ""))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    private static string Collapse(string value) => string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
