using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Sdk;

/// <summary>Calls services as an SDK would: <c>aws-sdk:dynamodb:query</c>. Answers carry no metadata.</summary>
/// <param name="services">The services.</param>
internal sealed class SdkTask(IAwsServices services)
{
    private static readonly HashSet<string> NotModelled = new(StringComparer.Ordinal)
    {
        "AccessDenied", "AccessDeniedException", "InternalFailure", "MissingParameter", "SerializationException", "ServiceUnavailable",
        "UnknownError", "UnknownOperationException", "InvalidParameterValue",
    };

    /// <summary>Calls the service.</summary>
    public async Task<TaskOutcome> Run(TaskCall call, Identity role, CancellationToken cancellationToken)
    {
        var service = SdkService.Find(call.Resource)!;
        var operation = char.ToUpperInvariant(call.Resource.Operation[0]) + call.Resource.Operation[1..];
        AwsRequest request;
        try
        {
            request = service.Protocol.Request(
                operation, service.Names.ToWire(call.Arguments as JsonMap ?? JsonMap.Empty), role);
        }
        catch (AwsError refused)
        {
            return Failure(service, new ServiceFault(refused.Code, refused.Message), refused.Status, Guid.NewGuid().ToString(), null);
        }

        var response = await services.Call(request, cancellationToken);
        return response.Status >= 300
            ? Failure(service, ServiceFault.Read(response), response.Status, request.RequestId, response.Headers?.GetValueOrDefault("x-amz-id-2"))
            : TaskOutcome.Succeeded(service.Names.ToTask(service.Protocol.Answer(operation, response)));
    }

    private static TaskOutcome Failure(SdkService service, ServiceFault fault, int status, string requestId, string? extended) => TaskOutcome.Failed(
        $"{service.Prefix}.{Name(service, fault.Code)}",
        $"{fault.Message} (Service: {service.Prefix}, Status Code: {status}, Request ID: {requestId}"
        + $"{(extended is null ? string.Empty : $", Extended Request ID: {extended}")}) (SDK Attempt Count: 1)");

    /// <summary>Errors that a service does not model have the name of its base exception.</summary>
    private static string Name(SdkService service, string code) => code switch
    {
        "ValidationException" when !service.ModelsValidation => $"{service.Prefix}Exception",
        "InvalidParameterValueException" when service.Prefix == "Sqs" => $"{service.Prefix}Exception",
        _ when NotModelled.Contains(code) => $"{service.Prefix}Exception",
        _ when code.EndsWith("Exception", StringComparison.Ordinal) => code,
        _ => $"{code}Exception",
    };
}
