namespace StepBooking.Local.RestApi;

/// <summary>How an API words an answer of API Gateway's own: one entry of <c>x-amazon-apigateway-gateway-responses</c>.</summary>
/// <param name="StatusCode">Its status; null: the usual one.</param>
/// <param name="Parameters">Headers: <c>gatewayresponse.header.X</c> to a quoted text or <c>context.…</c>.</param>
/// <param name="Templates">Bodies by content type, in which <c>$context.…</c> is replaced and nothing else: they are no Velocity.</param>
internal sealed record GatewayResponse(
    int? StatusCode, IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, string> Templates);
