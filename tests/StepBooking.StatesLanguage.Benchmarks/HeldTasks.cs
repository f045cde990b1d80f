using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Answers tasks at once; those that wait for a token wait, and their tokens are kept.</summary>
internal sealed class HeldTasks : ITaskIntegration
{
    public ConcurrentQueue<string> Tokens { get; } = new();

    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        if (call.TaskToken is { } token)
        {
            Tokens.Enqueue(token);
        }

        return Task.FromResult(TaskOutcome.Succeeded(JsonMap.Empty));
    }
}
