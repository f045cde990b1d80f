using System.Collections.Concurrent;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Tasks that are submitted and then wait: their tokens are kept.</summary>
internal sealed class HeldTasks : ITaskIntegration
{
    public ConcurrentQueue<string> Tokens { get; } = new();

    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        Tokens.Enqueue(call.TaskToken!);
        return Task.FromResult(TaskOutcome.Succeeded(JsonMap.Empty));
    }
}
