using System.Text.RegularExpressions;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Objects;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>Runs one execution.</summary>
/// <param name="file">The definition, a valid one.</param>
/// <param name="type">Standard or Express.</param>
/// <param name="expressions">Evaluates JSONata.</param>
internal sealed partial class MachineRun(DefinitionFile file, WorkflowType type, IExpressionEvaluator expressions)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    public required Json Input { get; init; }

    public MockTestCase? Mocks { get; init; }

    public int? Seed { get; init; }

    /// <summary>Runs it to its end, printing events as they happen and then the result.</summary>
    /// <exception cref="UsageException">The mocks do not fit the definition.</exception>
    public async Task<int> Run(TextWriter output, bool realTime, CancellationToken stop)
    {
        CheckMocks();
        var clock = Seed is null ? new VirtualClock(DateTimeOffset.UtcNow) : new VirtualClock();
        TimeProvider time = realTime ? TimeProvider.System : clock;
        var engine = new StatesEngine(new EngineOptions
        {
            Integration = new CaseTasks(Mocks),
            Expressions = expressions,
            Objects = new InMemoryObjectStore(time),
            Clock = time,
            Seed = Seed,
        });
        var execution = engine.Start(Machine(), "run", Input);
        await using var stopping = stop.Register(() => _ = engine.Stop(execution, null, "stopped at the keyboard"));
        var printer = new EventPrinter(execution, output);
        if (realTime)
        {
            await Wait(execution, printer);
        }
        else
        {
            await Skip(engine, clock, execution, printer);
        }

        var result = await execution.Completion;
        printer.PrintNew();
        await output.WriteLineAsync(ResultJson.Of(result).ToText());
        return result.Status == ExecutionStatus.Succeeded ? ExitCode.Well : ExitCode.Badly;
    }

    private static async Task Wait(Execution execution, EventPrinter printer)
    {
        using var look = new PeriodicTimer(LookEvery);
        do
        {
            printer.PrintNew();
        }
        while (!execution.Completion.IsCompleted && await look.WaitForNextTickAsync());
    }

    private static async Task Skip(StatesEngine engine, VirtualClock clock, Execution execution, EventPrinter printer)
    {
        do
        {
            await engine.WhenIdle();
            printer.PrintNew();
        }
        while (!execution.Completion.IsCompleted && clock.AdvanceToNext());

        if (!execution.Completion.IsCompleted)
        {
            await engine.Stop(execution, null, "it waits for something other than time");
        }
    }

    private void CheckMocks()
    {
        if (Mocks?.Against(file.Definition!) is { Count: > 0 } problems)
        {
            throw new UsageException(string.Join(Environment.NewLine, problems));
        }
    }

    private StateMachine Machine()
    {
        var name = Mocks?.Machine ?? NotInNames().Replace(Path.GetFileName(file.Path).Split('.')[0], "-");
        var arn = $"arn:aws:states:us-east-1:000000000000:stateMachine:{name}";
        return new(arn, "arn:aws:iam::000000000000:role/run", file.Definition!, type)
        {
            TestCase = Mocks?.Name,
        };
    }

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex NotInNames();
}
