namespace StepBooking.Local.RestApi;

/// <summary>What stands behind an operation: <c>x-amazon-apigateway-integration</c>.</summary>
/// <param name="Type"><c>aws_proxy</c> or <c>aws</c>.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Credentials">The role that calls it; null: API Gateway itself, by the target's resource policy.</param>
/// <param name="Passthrough"><c>never</c>, <c>when_no_match</c> or <c>when_no_templates</c>.</param>
/// <param name="Headers">Headers that its request always has.</param>
/// <param name="Templates">Request templates by content type.</param>
/// <param name="Responses">Answers by status, in the document's order, the default last.</param>
/// <param name="Timeout">How long the client waits for it.</param>
internal sealed record ApiIntegration(
    string Type,
    IntegrationTarget Target,
    string? Credentials,
    string Passthrough,
    IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyList<ApiIntegrationResponse> Responses,
    TimeSpan Timeout);
