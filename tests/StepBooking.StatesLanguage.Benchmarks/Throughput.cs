using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Benchmarks;

/// <summary>Transitions a second: states entered in executions that have ended, some executions at a time.</summary>
/// <param name="engines">Makes engines.</param>
/// <param name="expressions">Evaluates JSONata.</param>
internal sealed class Throughput(IEngines engines, IExpressionEvaluator expressions)
{
    private const int AtOnce = 32;
    private int _names;

    public Task Chain(TextWriter output, string title, StateMachine machine, int executions, int rounds) =>
        Print(output, title, machine, Json.Parse("""{"n": 0, "id": "3c6f9a52-3bd5-4b6e-9f3a-0d8f5c1f7c11"}"""), executions, rounds);

    public Task Map(TextWriter output, string title, StateMachine machine, int executions, int rounds)
    {
        var items = new JsonList(Enumerable.Range(0, 1000).Select(i => Json.Parse($$"""{"n": {{i}}}""")));
        return Print(output, title, machine, new JsonMap([new("items", items)]), executions, rounds);
    }

    private Task Print(TextWriter output, string title, StateMachine machine, Json input, int executions, int rounds) =>
        Rounds.Print(output, $"{title}, {engines.Name}", "transitions", rounds, async () =>
        {
            await using var made = await engines.Make(expressions);
            var left = executions;
            var transitions = 0L;
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                {
                    var execution = made.Engine.Start(machine, $"execution-{Interlocked.Increment(ref _names)}", input);
                    var result = await execution.Completion;
                    if (result.Status != ExecutionStatus.Succeeded)
                    {
                        throw new InvalidOperationException($"{result.Error}: {result.Cause}");
                    }

                    Interlocked.Add(ref transitions, execution.History().LongCount(e => e.Details is StateEnteredDetails));
                }
            })));
            return transitions;
        });
}
