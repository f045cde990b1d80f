namespace StepBooking.Local.Aws;

/// <summary>
/// One call to one AWS service, as it came over the wire or from another part of the host: a state machine's task and
/// an API Gateway integration make the same request that an SDK would, under the identity of their own role.
/// </summary>
/// <param name="Service">The service's signing name: <c>states</c>, <c>lambda</c>, <c>sqs</c>, <c>ses</c> …</param>
/// <param name="Operation">The operation where the protocol names it (X-Amz-Target, Action); null for REST services.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">HTTP path, percent-encoded as received, without the query.</param>
/// <param name="Query">The raw query, without the question mark.</param>
/// <param name="Headers">HTTP headers, names compared ignoring case.</param>
/// <param name="Body">The body's bytes.</param>
/// <param name="Caller">Who asks: every request has been resolved to an identity before it gets here.</param>
/// <param name="RequestId">The id that goes into x-amzn-RequestId and the logs.</param>
internal sealed record AwsRequest(
    string Service,
    string? Operation,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> Headers,
    ReadOnlyMemory<byte> Body,
    Identity Caller,
    string RequestId)
{
    /// <summary>How it is written.</summary>
    public AwsProtocol Protocol => AwsWire.ProtocolOf(Headers, Query);

    /// <summary>The Content-Type of its answer.</summary>
    public string AnswerType => Protocol switch
    {
        AwsProtocol.Query when Headers.TryGetValue("Accept", out var wanted) && wanted == AwsXml.JsonType => AwsXml.JsonType,
        AwsProtocol.Query => "text/xml",
        AwsProtocol.Json when Headers.TryGetValue("Content-Type", out var type) => type.Split(';')[0].Trim(),
        AwsProtocol.Json => "application/x-amz-json-1.0",
        _ => "application/json",
    };
}
