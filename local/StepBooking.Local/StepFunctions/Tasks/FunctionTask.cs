using System.Text;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>Invokes Lambda functions: <c>lambda:invoke</c>, and functions named by their ARN.</summary>
/// <param name="services">The services.</param>
/// <param name="line">Where tasks wait for their function.</param>
/// <param name="time">The time of answers.</param>
internal sealed class FunctionTask(IAwsServices services, TaskLine line, TimeProvider time)
{
    /// <summary>Whether a resource is an invocation.</summary>
    public static bool Serves(TaskResource resource) =>
        resource is { Kind: TaskKind.Service, Service: "lambda", Operation: "invoke", Pattern: not TaskPattern.Sync };

    public async Task<TaskOutcome> Run(TaskCall call, Identity role, CancellationToken cancellationToken)
    {
        var byArn = call.Resource.Kind == TaskKind.LambdaFunction;
        var arguments = byArn ? null : call.Arguments as JsonMap;
        var function = byArn ? call.Resource.Arn : ((JsonText)arguments!["FunctionName"]!).Value;
        var request = Request(function, arguments, byArn ? call.Arguments : arguments!["Payload"], role);
        using var turn = await line.Enter(function, call, cancellationToken);
        var response = await services.Call(request, cancellationToken);
        if (response.Status >= 300)
            return ServiceError.Outcome("Lambda", "AWSLambda", response, request.RequestId);
        var payload = Payload(response);
        if (response.Headers?.ContainsKey("X-Amz-Function-Error") == true)
            return Failed(payload, byArn ? Encoding.UTF8.GetString(response.Body.Span) : payload.ToText());
        return TaskOutcome.Succeeded(byArn ? payload : new JsonMap([
            new("ExecutedVersion", Json.From(response.Headers?.GetValueOrDefault("X-Amz-Executed-Version") ?? "$LATEST")),
            new("Payload", payload),
            .. TaskMetadata.Of(response, request.RequestId, time.GetUtcNow()),
            new("StatusCode", Json.From(response.Status)),
        ]));
    }

    /// <summary>A function's error: its type is the error's name, the whole error object the cause (as the function wrote it, where it is named by its ARN).</summary>
    private static TaskOutcome Failed(Json payload, string cause) => (payload as JsonMap)?["errorType"] is JsonText type
        ? TaskOutcome.Failed(type.Value, cause)
        : TaskOutcome.Failed(
            "Lambda.Unknown",
            $"The cause could not be determined because Lambda did not return an error type. Returned payload: {payload}");

    private static Json Payload(AwsResponse response) => response.Body.IsEmpty ? JsonMap.Empty : Json.Parse(response.Body.Span);

    private static AwsRequest Request(string function, JsonMap? arguments, Json? payload, Identity role)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };
        if (arguments?["InvocationType"] is JsonText type)
            headers["X-Amz-Invocation-Type"] = type.Value;
        if (arguments?["LogType"] is JsonText log)
            headers["X-Amz-Log-Type"] = log.Value;
        var query = arguments?["Qualifier"] is JsonText qualifier ? $"Qualifier={Uri.EscapeDataString(qualifier.Value)}" : string.Empty;
        return new AwsRequest(
            "lambda", null, "POST", $"/2015-03-31/functions/{Uri.EscapeDataString(function)}/invocations", query, headers,
            payload is null ? default : Encoding.UTF8.GetBytes(payload.ToText()), role, Guid.NewGuid().ToString());
    }
}
