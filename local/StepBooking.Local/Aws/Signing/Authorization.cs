using System.Text.RegularExpressions;

namespace StepBooking.Local.Aws.Signing;

/// <summary>The Authorization header of Signature Version 4.</summary>
/// <param name="AccessKeyId">Whose key signs.</param>
/// <param name="Date">The day of the credential scope, <c>yyyyMMdd</c>.</param>
/// <param name="Region">The region of the credential scope.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="SignedHeaders">The signed headers, lower case, in order.</param>
/// <param name="Signature">The signature, in hexadecimal digits.</param>
internal sealed partial record Authorization(
    string AccessKeyId, string Date, string Region, string Service, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>Reads a header; null when it is none of this kind.</summary>
    internal static Authorization? Parse(string? header)
    {
        if (header is null || Form().Match(header) is not { Success: true } match)
            return null;
        string Part(string name) => match.Groups[name].Value;
        return new Authorization(Part("key"), Part("date"), Part("region"), Part("service"), Part("headers").Split(';'), Part("signature"));
    }

    [GeneratedRegex(
        @"^AWS4-HMAC-SHA256\s+Credential=(?<key>[^/,\s]+)/(?<date>\d{8})/(?<region>[^/,\s]+)/(?<service>[^/,\s]+)/aws4_request\s*,\s*SignedHeaders=(?<headers>[^,\s]+)\s*,\s*Signature=(?<signature>[0-9a-f]{64})$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
