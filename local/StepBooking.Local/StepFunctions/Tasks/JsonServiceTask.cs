using System.Text;
using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>
/// Calls the desk's services that speak JSON: <c>sqs:sendMessage</c>, <c>dynamodb:getItem</c>, <c>states:startExecution</c>.
/// </summary>
/// <param name="services">The services.</param>
/// <param name="time">The time of answers.</param>
internal sealed class JsonServiceTask(IAwsServices services, TimeProvider time)
{
    private static readonly JsonService[] Known =
    [
        new("sqs", "sqs", "AmazonSQS", "SQS", "AmazonSQS", "MessageBody"),
        new("dynamodb", "dynamodb", "DynamoDB_20120810", "DynamoDB", "AmazonDynamoDBv2"),
        new("states", "states", "AWSStepFunctions", "StepFunctions", "AWSStepFunctions", "Input"),
    ];

    /// <summary>The service behind a resource, or null.</summary>
    public static JsonService? Find(TaskResource resource) => Array.Find(Known, s => s.Task == resource.Service);

    public async Task<TaskOutcome> Run(TaskCall call, Identity role, CancellationToken cancellationToken)
    {
        var service = Find(call.Resource)!;
        var operation = char.ToUpperInvariant(call.Resource.Operation[0]) + call.Resource.Operation[1..];
        var request = new AwsRequest(
            service.Signing, operation, "POST", "/", string.Empty,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["X-Amz-Target"] = $"{service.Target}.{operation}",
                ["Content-Type"] = "application/x-amz-json-1.0",
            },
            Encoding.UTF8.GetBytes(Body(service, call.Arguments).ToText()), role, Guid.NewGuid().ToString());
        var response = await services.Call(request, cancellationToken);
        return response.Status >= 300
            ? ServiceError.Outcome(service.ErrorPrefix, service.ErrorService, response, request.RequestId)
            : TaskOutcome.Succeeded(new JsonMap([
                .. Answer(service, response), .. TaskMetadata.Of(response, request.RequestId, time.GetUtcNow()),
            ]));
    }

    private static JsonMap Body(JsonService service, Json arguments) => new((arguments as JsonMap ?? JsonMap.Empty).Select(member =>
        KeyValuePair.Create(
            MemberName(service, member.Key),
            service.TextFields.Contains(member.Key, StringComparer.Ordinal) && member.Value is not JsonText
                ? Json.From(member.Value.ToText())
                : member.Value)));

    private static IEnumerable<KeyValuePair<string, Json>> Answer(JsonService service, AwsResponse response) =>
        response.Body.IsEmpty
            ? []
            : ((JsonMap)Json.Parse(response.Body.Span)).Select(m => KeyValuePair.Create(StateName(service, m.Key), m.Value));

    /// <summary>Step Functions writes every member with a capital; its own API does not.</summary>
    private static string MemberName(JsonService service, string name) =>
        service.Task == "states" ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string StateName(JsonService service, string name) =>
        service.Task == "states" ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
