namespace StepBooking.Local.Aws.Signing;

/// <summary>A request as its signature covers it.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path as received.</param>
/// <param name="Query">Query as received, without the question mark.</param>
/// <param name="Headers">Headers, names compared ignoring case.</param>
/// <param name="Body">The body's bytes.</param>
internal sealed record SignedRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
