using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>Refuses what an operation's request validator refuses, and not a word more.</summary>
/// <param name="root">The API's document.</param>
internal sealed class RequestValidator(JsonElement root)
{
    private readonly JsonSchema schema = new(root);

    /// <summary>Checks a request.</summary>
    /// <exception cref="GatewayError"><c>BAD_REQUEST_PARAMETERS</c> or <c>BAD_REQUEST_BODY</c>.</exception>
    public void Check(ApiOperation operation, ApiRequest request)
    {
        if (operation.ValidatesParameters)
            CheckParameters(operation, request);
        // A content type without a model passes: the integration's templates decide about it.
        if (operation.ValidatesBody && operation.Models.TryGetValue(request.MediaType, out JsonElement model))
            CheckBody(model, request);
    }

    private static void CheckParameters(ApiOperation operation, ApiRequest request)
    {
        string[] missing =
        [
            .. operation.Parameters.Where(parameter => parameter.Required && !Has(parameter, request)).Select(static parameter => parameter.Name),
        ];
        if (missing.Length > 0)
            throw new GatewayError("BAD_REQUEST_PARAMETERS", $"Missing required request parameters: [{string.Join(", ", missing)}]");
    }

    private static bool Has(ApiParameter parameter, ApiRequest request) => parameter.In switch
    {
        "path" => request.PathParameters.ContainsKey(parameter.Name),
        "query" => request.Query.ContainsKey(parameter.Name),
        _ => request.Header(parameter.Name) is not null,
    };

    private void CheckBody(JsonElement model, ApiRequest request)
    {
        if (ApiJson.Parse(request.Body) is not { } body)
            throw Invalid("Invalid request body");
        using (body)
        {
            if (Problems(model, body.RootElement) is { Count: > 0 } problems)
                throw Invalid($"[{string.Join(", ", problems)}]");
        }
    }

    private List<string> Problems(JsonElement model, JsonElement body)
    {
        try
        {
            return schema.Check(model, body);
        }
        catch (InvalidOperationException)
        {
            return ["a text holds half a surrogate pair"];
        }
    }

    private static GatewayError Invalid(string validation) => new("BAD_REQUEST_BODY", "Invalid request body") { Validation = validation };
}
