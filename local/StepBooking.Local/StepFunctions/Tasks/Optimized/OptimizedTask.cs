using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Optimized;

/// <summary>
/// Calls the services that Step Functions integrates by itself: <c>sqs:sendMessage</c>, <c>dynamodb:getItem</c>,
/// <c>states:startExecution</c>. Their answers carry the HTTP metadata.
/// </summary>
/// <param name="services">The services.</param>
/// <param name="time">The time of answers.</param>
internal sealed class OptimizedTask(IAwsServices services, TimeProvider time)
{
    /// <summary>Calls the service.</summary>
    public async Task<TaskOutcome> Run(TaskCall call, Identity role, CancellationToken cancellationToken)
    {
        var (service, operation) = OptimizedService.Find(call.Resource)!.Value;
        return await Ask(service, Capital(operation.Name), Arguments(service, call), role, cancellationToken);
    }

    /// <summary>Calls an operation with members as the service has them.</summary>
    public async Task<TaskOutcome> Ask(
        OptimizedService service, string operation, JsonMap arguments, Identity role, CancellationToken cancellationToken)
    {
        var request = service.Protocol.Request(operation, arguments, role);
        var response = await services.Call(request, cancellationToken);
        if (response.Status >= 300)
            return ServiceError.Outcome(service.ErrorPrefix, service.ErrorService, response, request.RequestId);
        var answer = Moments.InMilliseconds(service.Protocol.Answer(operation, response));
        return EventEntries.Failure(service, answer) ?? TaskOutcome.Succeeded(new JsonMap([
            .. answer, .. TaskMetadata.Of(response, request.RequestId, time.GetUtcNow()),
        ]));
    }

    /// <summary>The members that the service gets: what is null is not sent, and JSON becomes text where the service wants text.</summary>
    public static JsonMap Arguments(OptimizedService service, TaskCall call)
    {
        var given = call.Arguments as JsonMap ?? JsonMap.Empty;
        return new JsonMap(given.Where(m => m.Value is not JsonNull).Select(m => KeyValuePair.Create(m.Key, m.Value switch
        {
            JsonText => m.Value,
            _ when m.Key == service.TextMember => Json.From(m.Value.ToText()),
            JsonList entries when service.Task == "events" && m.Key == "Entries" => EventEntries.Prepared(entries, call),
            _ => m.Value,
        })));
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
