using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>Turns a service's error answer into the error of an optimised integration, named as Step Functions names it.</summary>
internal static class ServiceError
{
    /// <summary>The outcome.</summary>
    /// <param name="prefix">What the error's name begins with: <c>Lambda</c>, <c>DynamoDB</c>.</param>
    /// <param name="service">What the cause calls the service: <c>AWSLambda</c>.</param>
    /// <param name="response">The answer.</param>
    /// <param name="requestId">The request's id.</param>
    public static TaskOutcome Outcome(string prefix, string service, AwsResponse response, string requestId)
    {
        var fault = ServiceFault.Read(response);
        return TaskOutcome.Failed(
            $"{prefix}.{Name(fault.Code, service)}",
            $"{fault.Message} (Service: {service}; Status Code: {response.Status}; Error Code: {fault.Code}; Request ID: {requestId}; Proxy: null)");
    }

    /// <summary>Errors that a service does not model have the name of its base exception.</summary>
    private static string Name(string code, string service) => code switch
    {
        "ValidationException" or "AccessDeniedException" or "AccessDenied" or "InternalFailure" or "SerializationException"
            or "UnknownOperationException" or "ServiceUnavailable" or "MissingParameter" => $"{Base(service)}Exception",
        "InvalidParameterValue" or "InvalidParameterValueException" when service != "AWSLambda" => $"{Base(service)}Exception",
        _ when code.EndsWith("Exception", StringComparison.Ordinal) => code,
        _ => $"{code}Exception",
    };

    private static string Base(string service) => service switch
    {
        "AmazonDynamoDBv2" => "AmazonDynamoDB",
        _ => service,
    };
}
