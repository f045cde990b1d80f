using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>Turns a service's error answer into the task's error, named as Step Functions names it.</summary>
internal static class ServiceError
{
    /// <summary>The outcome.</summary>
    /// <param name="prefix">What the error's name begins with: <c>Lambda</c>, <c>DynamoDB</c>.</param>
    /// <param name="service">What the cause calls the service: <c>AWSLambda</c>.</param>
    /// <param name="response">The answer.</param>
    /// <param name="requestId">The request's id.</param>
    public static TaskOutcome Outcome(string prefix, string service, AwsResponse response, string requestId)
    {
        var body = Read(response);
        var type = response.Headers?.GetValueOrDefault("x-amzn-ErrorType") ?? (string?)body?["__type"] ?? "UnknownError";
        var code = type.Split(':')[0].Split('#')[^1];
        var message = (string?)(body?["message"] ?? body?["Message"]) ?? string.Empty;
        return TaskOutcome.Failed(
            $"{prefix}.{Name(code, service)}",
            $"{message} (Service: {service}; Status Code: {response.Status}; Error Code: {code}; Request ID: {requestId}; Proxy: null)");
    }

    /// <summary>Errors that a service does not model have the name of its base exception.</summary>
    private static string Name(string code, string service) => code switch
    {
        "ValidationException" or "AccessDeniedException" or "InternalFailure" or "SerializationException" =>
            service == "AWSLambda" ? "AWSLambdaException" : $"{Base(service)}Exception",
        _ when code.EndsWith("Exception", StringComparison.Ordinal) => code,
        _ => $"{code}Exception",
    };

    private static string Base(string service) => service switch
    {
        "AmazonDynamoDBv2" => "AmazonDynamoDB",
        _ => service,
    };

    private static JsonNode? Read(AwsResponse response)
    {
        try
        {
            return response.Body.IsEmpty ? null : JsonNode.Parse(response.Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
