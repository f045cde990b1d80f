using System.Globalization;
using System.Text;
using System.Text.Json;
using StepBooking.Local.Aws;

namespace StepBooking.Local.RestApi;

/// <summary>Integrations with a service's action: a template makes the service's request, another the client's answer.</summary>
/// <param name="services">The desk's services, which authorise the integration's role.</param>
/// <param name="identityOf">The identity of a role, by its ARN.</param>
/// <param name="templates">Renders the templates.</param>
internal sealed class ServiceIntegration(IAwsServices services, Func<string, Identity> identityOf, ITemplates templates)
{
    /// <summary>Has the service answer the request.</summary>
    /// <exception cref="GatewayError">No template is for the body's content type, or none fits the service's answer.</exception>
    public async Task<ApiAnswer> Answer(ApiOperation operation, ApiRequest request)
    {
        ApiIntegration integration = operation.Integration;
        (ReadOnlyMemory<byte> body, JsonElement? responseOverride) = await Request(operation, request);
        AwsResponse answer = await services.Call(Call(integration, body, request), CancellationToken.None);

        string status = answer.Status.ToString(CultureInfo.InvariantCulture);
        ApiIntegrationResponse response = integration.Responses.FirstOrDefault(one => one.Pattern?.IsMatch(status) ?? true)
            ?? throw GatewayError.Misconfigured($"Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: {status}");
        return await Response(operation, request, response, answer, responseOverride);
    }

    private async Task<(ReadOnlyMemory<byte> Body, JsonElement? ResponseOverride)> Request(ApiOperation operation, ApiRequest request)
    {
        ApiIntegration integration = operation.Integration;
        if (integration.Templates.TryGetValue(request.MediaType, out string? template))
        {
            RenderedTemplate rendered = await Render(template, operation, request, request.Body, null);
            return (Encoding.UTF8.GetBytes(rendered.Text), rendered.ResponseOverride);
        }

        bool passes = integration.Passthrough.ToLowerInvariant() switch
        {
            "never" => false,
            "when_no_templates" => integration.Templates.Count == 0,
            _ => true,
        };
        return passes ? (request.Body, null) : throw new GatewayError("UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type");
    }

    private AwsRequest Call(ApiIntegration integration, ReadOnlyMemory<byte> body, ApiRequest request)
    {
        IntegrationTarget target = integration.Target;
        Dictionary<string, string> headers = Headers(integration);
        string role = integration.Credentials
            ?? throw GatewayError.Misconfigured("Execution failed due to configuration error: the integration names no credentials.");
        string? action = target.Action ?? AwsWire.OperationOf(headers, "", body);
        return new AwsRequest(target.Service, action, "POST", target.Path ?? "/", "", headers, body, identityOf(role), request.RequestId);
    }

    private static Dictionary<string, string> Headers(ApiIntegration integration)
    {
        Dictionary<string, string> headers = new(integration.Headers, StringComparer.OrdinalIgnoreCase) { ["Accept"] = "application/json" };
        if (integration.Target.Action is not null)
        {
            headers["Content-Type"] = integration.Target.ContentType;
            headers["X-Amz-Target"] = integration.Target.ActionTarget;
        }

        return headers;
    }

    private async Task<ApiAnswer> Response(
        ApiOperation operation, ApiRequest request, ApiIntegrationResponse response, AwsResponse answer, JsonElement? responseOverride)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        ReadOnlyMemory<byte> body = answer.Body;
        int status = response.StatusCode;
        RenderedTemplate? rendered = null;
        if (response.Templates.Count > 0)
        {
            (string type, string template) = response.Templates.TryGetValue("application/json", out string? json)
                ? ("application/json", json)
                : (response.Templates.First().Key, response.Templates.First().Value);
            headers["Content-Type"] = [type];
            rendered = await Render(template, operation, request, answer.Body, responseOverride);
            body = Encoding.UTF8.GetBytes(rendered.Text);
        }
        else
        {
            headers["Content-Type"] = ["application/json"];
        }

        foreach ((string name, string source) in response.Parameters)
        {
            if (ResponseParameter.Value(source, answer, request, operation) is { } value)
                headers[name["method.response.header.".Length..]] = [value];
        }

        foreach ((string name, string value) in rendered?.Headers ?? [])
            headers[name] = [value];
        return new ApiAnswer(rendered?.Status ?? status, headers, body);
    }

    private async Task<RenderedTemplate> Render(
        string template, ApiOperation operation, ApiRequest request, ReadOnlyMemory<byte> body, JsonElement? responseOverride)
    {
        try
        {
            return await templates.Render(template, TemplateData.Of(operation, request, body, responseOverride), CancellationToken.None);
        }
        catch (InvalidOperationException failed)
        {
            throw GatewayError.Internal(500, $"Execution failed due to configuration error: Unable to transform: {failed.Message}");
        }
    }
}
