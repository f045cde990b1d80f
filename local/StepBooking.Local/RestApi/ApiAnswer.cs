namespace StepBooking.Local.RestApi;

/// <summary>What the client gets.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Headers, each with all its values; names compared ignoring case.</param>
/// <param name="Body">The body.</param>
internal sealed record ApiAnswer(int Status, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, ReadOnlyMemory<byte> Body);
