using System.Globalization;
using System.Text;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Objects;

/// <summary>The body of an upload that SDKs send in chunks (<c>aws-chunked</c>): lengths, signatures and trailing sums are taken off.</summary>
internal static class ChunkedBody
{
    /// <summary>What was uploaded.</summary>
    /// <exception cref="AwsError"><c>IncompleteBody</c>.</exception>
    public static ReadOnlyMemory<byte> Of(AwsRequest request)
    {
        var isChunked = request.Headers.GetValueOrDefault("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) == true
            || request.Headers.GetValueOrDefault("Content-Encoding")?.Contains("aws-chunked", StringComparison.OrdinalIgnoreCase) == true;
        return isChunked ? Joined(request.Body) : request.Body;
    }

    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        using var content = new MemoryStream();
        while (true)
        {
            var end = body.Span.IndexOf("\r\n"u8);
            if (end < 0 || !int.TryParse(
                Encoding.ASCII.GetString(body.Span[..end]).Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                || (length > 0 && body.Length < end + 4 + length))
            {
                throw new AwsError("IncompleteBody", "The request body terminated unexpectedly");
            }

            if (length == 0)
                return content.ToArray();
            content.Write(body.Span.Slice(end + 2, length));
            body = body[(end + 2 + length + 2)..];
        }
    }
}
