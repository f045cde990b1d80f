using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StepBooking.Local.RestApi;

/// <summary>API Gateway's own answers, in the API's words where it has some.</summary>
/// <param name="responses">The API's words, by response type.</param>
internal sealed partial class GatewayResponses(IReadOnlyDictionary<string, GatewayResponse> responses)
{
    private const string Plain = """{"message":$context.error.messageString}""";
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, (int Status, string ErrorType)> Usual = new()
    {
        ["ACCESS_DENIED"] = (403, "AccessDeniedException"),
        ["API_CONFIGURATION_ERROR"] = (500, "InternalServerErrorException"),
        ["BAD_REQUEST_BODY"] = (400, "BadRequestException"),
        ["BAD_REQUEST_PARAMETERS"] = (400, "BadRequestException"),
        ["DEFAULT_4XX"] = (400, "BadRequestException"),
        ["DEFAULT_5XX"] = (500, "InternalServerErrorException"),
        ["INTEGRATION_FAILURE"] = (504, "InternalServerErrorException"),
        ["INTEGRATION_TIMEOUT"] = (504, "InternalServerErrorException"),
        ["MISSING_AUTHENTICATION_TOKEN"] = (403, "MissingAuthenticationTokenException"),
        ["REQUEST_TOO_LARGE"] = (413, "RequestTooLargeException"),
        ["UNAUTHORIZED"] = (401, "UnauthorizedException"),
        ["UNSUPPORTED_MEDIA_TYPE"] = (415, "BadRequestException"),
    };

    /// <summary>Words an error.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="request">To which request.</param>
    /// <param name="operation">Of which operation, if it got so far.</param>
    public ApiAnswer Answer(GatewayError error, ApiRequest request, ApiOperation? operation)
    {
        (int usual, string errorType) = Usual[error.Type];
        int status = error.Status ?? usual;
        string general = status >= 500 ? "DEFAULT_5XX" : "DEFAULT_4XX";
        GatewayResponse? words = responses.GetValueOrDefault(error.Type) ?? responses.GetValueOrDefault(general);

        JsonObject context = RequestContext.Of(request, operation);
        context["error"] = new JsonObject
        {
            ["message"] = error.Message,
            ["messageString"] = JsonSerializer.Serialize(error.Message, Quoted),
            ["responseType"] = error.Type,
            ["validationErrorString"] = JsonSerializer.Serialize(error.Validation ?? "", Quoted)[1..^1],
        };

        (string contentType, string template) = Template(words);
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = [contentType],
            ["x-amzn-ErrorType"] = [errorType],
        };
        foreach ((string name, string source) in words?.Parameters ?? new Dictionary<string, string>())
        {
            string? value = source is ['\'', .. var text, '\''] ? text : ResponseParameter.At(context, source["context.".Length..]);
            if (value is not null)
                headers[name["gatewayresponse.header.".Length..]] = [value];
        }

        string body = Reference().Replace(template, match => ResponseParameter.At(context, match.Groups["path"].Value) ?? "");
        return new ApiAnswer(words?.StatusCode ?? status, headers, Encoding.UTF8.GetBytes(body));
    }

    private static (string ContentType, string Template) Template(GatewayResponse? words) =>
        words is null || words.Templates.Count == 0 ? ("application/json", Plain)
        : words.Templates.TryGetValue("application/json", out string? json) ? ("application/json", json)
        : (words.Templates.First().Key, words.Templates.First().Value);

    [GeneratedRegex(@"\$context\.(?<path>[\w:-]+(\.[\w:-]+)*)")]
    private static partial Regex Reference();
}
