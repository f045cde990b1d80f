using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>An API as its OpenAPI document declares it, as far as API Gateway reads one.</summary>
/// <param name="Operations">Its methods.</param>
/// <param name="GatewayResponses">What it answers by itself.</param>
/// <param name="Root">The whole document, in which a model's references are looked up.</param>
internal sealed record ApiDocument(
    IReadOnlyList<ApiOperation> Operations, IReadOnlyDictionary<string, GatewayResponse> GatewayResponses, JsonElement Root)
{
    /// <summary>All mapping templates, each with the operation it is of.</summary>
    public IEnumerable<(string Operation, string Template)> Templates =>
        from operation in Operations
        from template in operation.Integration.Templates.Values.Concat(operation.Integration.Responses.SelectMany(static answer => answer.Templates.Values))
        select ($"{operation.Method} {operation.ResourcePath}", template);
}
