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

    /// <summary>The tasks of one case.</summary>
    /// <param name="mocks">The recorded calls.</param>
    /// <param name="clock">The engine's clock.</param>
    /// <param name="matcher">Compares requests.</param>
    public RecordedTasks(JsonList mocks, TimeProvider clock, Matcher matcher)
    {
        _clock = clock;
        _matcher = matcher;
        foreach (var mock in mocks.OfType<JsonMap>())
        {
            _calls[((JsonText)mock["state"]!).Value] = new Queue<JsonMap>(((JsonList)mock["calls"]!).OfType<JsonMap>());
        }
    }

    /// <summary>The engine whose tasks these are; set before it starts anything.</summary>
    public StatesEngine? Engine { get; set; }

    /// <summary>The name of the worker who takes activity tasks.</summary>
    public string? Worker { get; set; }

    /// <summary>The first request that differs from the recorded one, or null.</summary>
    public string? WrongRequest { get; private set; }

    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!_calls.TryGetValue(call.StateName, out var calls) || !calls.TryDequeue(out var recorded))
        {
            WrongRequest ??= $"{call.StateName} was called once more than recorded";
            return Task.FromResult(TaskOutcome.Failed("NoSuchCall", "once more than recorded"));
        }

        WrongRequest ??= _matcher.Difference(recorded["request"], call.Arguments, $"request of {call.StateName}");
        var outcome = Outcome((JsonMap)recorded["outcome"]!);
        var submitted = recorded["submitted"];
        if (call.Resource.Pattern == TaskPattern.TaskToken && (submitted is not null || call.Resource.Kind == TaskKind.Activity))
        {
            if (call.Resource.Kind == TaskKind.Activity)
            {
                call.Started(Worker);
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
