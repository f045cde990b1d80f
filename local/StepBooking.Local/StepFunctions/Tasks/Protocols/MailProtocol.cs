using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Protocols;

/// <summary>SES version 2: REST, with JSON bodies.</summary>
internal sealed class MailProtocol : IServiceProtocol
{
    /// <inheritdoc/>
    public AwsRequest Request(string operation, JsonMap arguments, Identity caller) => RestRequest.Of(
        "ses", "POST", "/v2/email/outbound-emails", caller,
        headers: [("Content-Type", "application/json")], body: RestRequest.Bytes(arguments.ToText()));

    /// <inheritdoc/>
    public JsonMap Answer(string operation, AwsResponse response) => (JsonMap)Json.Parse(response.Body.Span);
}
