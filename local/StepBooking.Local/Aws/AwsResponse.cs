namespace StepBooking.Local.Aws;

/// <summary>A service's answer. The endpoint adds x-amzn-RequestId.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Content-Type, as the service's protocol wants it.</param>
/// <param name="Body">The body's bytes.</param>
/// <param name="Headers">Further headers, or null for none.</param>
internal sealed record AwsResponse(
    int Status,
    string ContentType,
    ReadOnlyMemory<byte> Body,
    IReadOnlyDictionary<string, string>? Headers = null);
