using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Answers tasks as they were answered when the case was recorded, and checks what they are asked.</summary>
public sealed class RecordedTasks : ITaskIntegration
{
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(1);
    private readonly Dictionary<string, Queue<JsonMap>> _calls = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly Matcher _matcher;
    private readonly ServiceThen _then;
    private readonly RecordedFunctions _functions;
    private readonly string? _worker;

    /// <summary>The tasks of one case.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="clock">The engine's clock.</param>
    /// <param name="matcher">Compares requests.</param>
    /// <param name="then">The service as it was when the case was recorded.</param>
    public RecordedTasks(RecordedCase recorded, TimeProvider clock, Matcher matcher, ServiceThen then)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        _clock = clock;
        _matcher = matcher;
        _then = then;
        _worker = recorded.Worker;
        _functions = recorded.Functions;
        foreach (var mock in recorded.Mocks.OfType<JsonMap>())
        {
            _calls[((JsonText)mock["state"]!).Value] = new Queue<JsonMap>(((JsonList)mock["calls"]!).OfType<JsonMap>());
        }
    }

    /// <summary>The engine whose tasks these are; set before it starts anything.</summary>
    public StatesEngine? Engine { get; set; }

    /// <summary>The first request that differs from the recorded one, or null.</summary>
    public string? WrongRequest { get; private set; }

    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!_calls.TryGetValue(call.StateName, out var calls) || !calls.TryDequeue(out var recorded))
        {
            if (_functions.Answer(call) is { } answer)
            {
                return Task.FromResult(answer);
            }

            WrongRequest ??= $"{call.StateName} was called once more than recorded";
            return Task.FromResult(TaskOutcome.Failed("NoSuchCall", "once more than recorded"));
        }

        WrongRequest ??= _matcher.Difference(recorded["request"], _then.Context(call.Arguments), $"request of {call.StateName}");
        var outcome = Outcome((JsonMap)recorded["outcome"]!);
        var submitted = recorded["submitted"];
        if (call.Resource.Pattern == TaskPattern.TaskToken && (submitted is not null || call.Resource.Kind == TaskKind.Activity))
        {
            if (call.Resource.Kind == TaskKind.Activity)
            {
                call.Started(_worker);
            }

            if (outcome is not null)
            {
                var token = call.TaskToken!;
                _ = _clock.CreateTimer(_ => Answer(token, outcome), null, Later, Timeout.InfiniteTimeSpan);
            }

            return Task.FromResult(TaskOutcome.Succeeded(submitted ?? JsonMap.Empty));
        }

        if (submitted is not null)
        {
            call.Submitted(submitted);
        }

        return Task.FromResult(outcome ?? TaskOutcome.Later);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) =>
        resource is { Kind: TaskKind.Service, Service: "apigateway" } ? ApiGatewayRules.Refusals(arguments) : [];

    private static TaskOutcome? Outcome(JsonMap outcome) => ((JsonText)outcome["status"]!).Value switch
    {
        "succeeded" => TaskOutcome.Succeeded(outcome["output"]!),
        "failed" => TaskOutcome.Failed((outcome["error"] as JsonText)?.Value, (outcome["cause"] as JsonText)?.Value),
        _ => null,
    };

    private void Answer(string token, TaskOutcome outcome) => _ = outcome.Output is { } output
        ? Engine!.SendTaskSuccess(token, output)
        : Engine!.SendTaskFailure(token, outcome.Error, outcome.Cause);
}
