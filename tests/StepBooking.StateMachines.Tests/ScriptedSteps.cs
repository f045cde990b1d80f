using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StateMachines.Tests;

/// <summary>Steps that answer what a test says, and otherwise that all is well.</summary>
/// <param name="answers">What each step answers, attempt by attempt; the last answer stands for all later ones.</param>
internal sealed class ScriptedSteps(Dictionary<string, TaskOutcome[]> answers) : ITaskIntegration
{
    private static readonly Json Well = Json.Parse("""{"Payload":{"answer":"ok","status":"CONFIRMED","reference":"ABC234","settled":true,"technical":false},"StatusCode":200}""");
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    public List<TaskCall> Calls { get; } = [];

    /// <summary>Runs while a step that waits for its token is called.</summary>
    public Func<string, Task> OnToken { get; set; } = _ => Task.CompletedTask;

    public async Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        var attempt = _attempts.AddOrUpdate(call.StateName, 0, (_, before) => before + 1);
        var answer = answers.TryGetValue(call.StateName, out var scripted) ? scripted[Math.Min(attempt, scripted.Length - 1)] : TaskOutcome.Succeeded(Well);
        if (call.TaskToken is { } token && answer.Output is not null)
            await OnToken(token);
        return answer;
    }
}
