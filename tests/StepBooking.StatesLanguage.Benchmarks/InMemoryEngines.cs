using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Engines that write nothing down.</summary>
internal sealed class InMemoryEngines : IEngines
{
    public string Name => "in memory";

    public Task<MadeEngine> Make(IExpressionEvaluator? expressions, int maxEvents = 25_000)
    {
        var tasks = new HeldTasks();
        var engine = new StatesEngine(new EngineOptions { Integration = tasks, Expressions = expressions, MaxEvents = maxEvents });
        return Task.FromResult(new MadeEngine(engine, tasks, () => ValueTask.CompletedTask));
    }
}
