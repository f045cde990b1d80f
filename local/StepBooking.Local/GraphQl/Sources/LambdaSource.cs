using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>A data source of type AWS_LAMBDA: its code's payload is the function's event.</summary>
/// <param name="services">The desk's services, which authorise the role.</param>
/// <param name="role">As whom it invokes.</param>
/// <param name="functionArn">The function.</param>
internal sealed class LambdaSource(IAwsServices services, Func<Identity> role, string functionArn) : IDataSource
{
    /// <inheritdoc/>
    public async Task<SourceAnswer> Ask(JsonObject request, CancellationToken cancellationToken)
    {
        if ((string?)request["operation"] != "Invoke")
            return SourceAnswer.Failed("Lambda:UnsupportedOperation", $"The desk's AppSync invokes functions, and does not {request["operation"]} them.");
        AwsResponse response;
        try
        {
            response = await services.Call(
                new AwsRequest(
                    "lambda", null, "POST", $"/2015-03-31/functions/{Uri.EscapeDataString(functionArn)}/invocations", "",
                    new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" },
                    Encoding.UTF8.GetBytes(request["payload"]?.ToJsonString() ?? "null"), role(), Guid.NewGuid().ToString()),
                cancellationToken);
        }
        catch (AwsError refused)
        {
            return SourceAnswer.Failed($"Lambda:{refused.Code}", refused.Message);
        }

        JsonNode? answer = Parsed(response.Body);
        if (response.Status >= 300)
            return SourceAnswer.Failed($"Lambda:{response.Headers?.GetValueOrDefault("x-amzn-ErrorType")}", answer?["message"]?.ToString() ?? "");
        return response.Headers?.ContainsKey("X-Amz-Function-Error") == true
            ? SourceAnswer.Failed(answer?["errorType"]?.ToString() ?? "Lambda:Unhandled", answer?["errorMessage"]?.ToString() ?? "")
            : new SourceAnswer(answer);
    }

    private static JsonNode? Parsed(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonNode.Parse(body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
