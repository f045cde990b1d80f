using System.Collections.Concurrent;
using System.Globalization;
using Amazon.DynamoDBv2;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.FaultExplorer.Controls;
using StepBooking.FaultExplorer.Schedules;
using StepBooking.PaymentSandbox.Ledger;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>
/// One run's world: the real state machines in an engine of its own, the real functions in process, DynamoDB Local, the payment
/// sandbox, and a clock that moves only when nothing else does.
/// </summary>
internal sealed class World : ITaskIntegration, IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly AsyncLocal<Invocation?> _current = new();
    private readonly ServiceProvider _services;
    private readonly Workshop _workshop;
    private readonly Dictionary<string, int> _down = [];
    private int _invocations;

    public World(Workshop workshop, Schedule schedule, Control? control)
    {
        _workshop = workshop;
        Schedule = schedule;
        Control = control;
        Clock = new VirtualClock(Noon);
        _workshop.Time.Now = Clock;
        Engine = new StatesEngine(new EngineOptions
        {
            Integration = this,
            Expressions = workshop.Expressions,
            Clock = Clock,
            Seed = 1,
            SeedText = _ => Executions.Count.ToString(CultureInfo.InvariantCulture),
        });
        _services = WorldServices.Of(this, workshop);
        Functions = new FunctionCalls(_services);
        Store = _services.GetRequiredService<IAmazonDynamoDB>();
    }

    public Schedule Schedule { get; }

    public Control? Control { get; }

    public VirtualClock Clock { get; }

    public StatesEngine Engine { get; }

    public Pump Pump { get; } = new();

    public FunctionCalls Functions { get; }

    public IAmazonDynamoDB Store { get; }

    public IServiceProvider Services => _services;

    public string TableName => _workshop.TableName;

    public List<Execution> Executions { get; } = [];

    /// <summary>The items that it wrote.</summary>
    public TouchedItems Items { get; } = new();

    /// <summary>What changed the world, in order.</summary>
    public List<Effect> Effects { get; } = [];

    /// <summary>Every write that left an invocation, in order, whether it was taken or refused.</summary>
    public List<(int Invocation, string What)> Attempts { get; } = [];

    /// <summary>The invocations so far, in the order of their numbers.</summary>
    public List<Invocation> Invocations { get; } = [];

    /// <summary>The messages that left for customers, in order.</summary>
    public List<Told> Told { get; } = [];

    /// <summary>The payments made at the sandbox, by id.</summary>
    public List<string> Payments { get; } = [];

    /// <summary>Tasks whose functions are still to be invoked, in the order in which the engine asked.</summary>
    public ConcurrentQueue<TaskCall> Waiting { get; } = new();

    /// <summary>How many invocations have ended.</summary>
    public int Ended { get; private set; }

    /// <summary>Does what a placement says; set by the scenario's run.</summary>
    public Func<string, Task> Act { get; set; } = _ => Task.CompletedTask;

    /// <summary>The step that is running, by name.</summary>
    public string StepNow => _current.Value?.Step ?? string.Empty;

    /// <summary>The machine of an ARN.</summary>
    public StateMachine Machine(string arn) => _workshop.Machines.Of(arn[(arn.LastIndexOf(':') + 1)..], Control);

    public Execution Start(StateMachine machine, string name, Json input)
    {
        var execution = Engine.Start(machine, name, input);
        Executions.Add(execution);
        return execution;
    }

    /// <summary>Steps fail from now on, for a number of invocations.</summary>
    public void TakeDown(IReadOnlyDictionary<string, int> steps)
    {
        foreach (var (step, times) in steps)
            _down[step] = times;
    }

    /// <summary>A client of the store that nothing strikes.</summary>
    public IAmazonDynamoDB Plain => _workshop.Plain;

    /// <summary>The sandbox's books of this run's payments.</summary>
    public IReadOnlyList<PaymentRecord> Books() => _workshop.BooksOf(Payments);

    /// <summary>What was written so far was there before the run.</summary>
    public void Opened()
    {
        Items.Opened();
        Effects.Clear();
        Attempts.Clear();
    }

    /// <summary>Something that changes the world, if nothing strikes before or after it.</summary>
    public async Task<T> Write<T>(string what, Func<Task<T>> call, bool isMessage = false)
    {
        var invocation = _current.Value;
        if (invocation is not null)
        {
            invocation.Messages.Add(isMessage);
            await Strike(invocation, invocation.Writes - 1);
        }

        Attempts.Add((invocation?.Number ?? -1, what));
        var answer = await Pump.Outside(call);
        Effects.Add(new Effect(invocation?.Number ?? -1, invocation?.Step ?? string.Empty, what, Clock.GetUtcNow()));
        if (invocation?.DiesAfterWrite == true)
            await Die(invocation);
        return answer;
    }

    Task<TaskOutcome> ITaskIntegration.Run(TaskCall call, CancellationToken cancellationToken)
    {
        Waiting.Enqueue(call);
        return Task.FromResult(TaskOutcome.Later);
    }

    /// <summary>Invokes a function for a task, on the pump.</summary>
    public void Invoke(TaskCall call)
    {
        var arguments = (JsonMap)call.Arguments;
        var name = ((JsonText)arguments["FunctionName"]!).Value;
        Begin(new Invocation(_invocations++, name[(name.LastIndexOf(':') + 1)..], call), arguments["Payload"]!.ToText());
    }

    /// <summary>Invokes a function that no state machine asks for, on the pump.</summary>
    /// <returns>What it answers, or a failure.</returns>
    public Task<TaskOutcome> Invoke(string function, string payload)
    {
        var invocation = new Invocation(_invocations++, function, null);
        Begin(invocation, payload);
        return invocation.Answered;
    }

    /// <summary>Lets what hangs go on, of those that are due.</summary>
    /// <param name="due">Which: by what they wait for, in ended invocations of the run.</param>
    /// <returns>Whether any was.</returns>
    public bool LetGoOn(Func<int, bool> due)
    {
        var released = Invocations.Where(each => each.GoesOnAfter is { } after && due(after)).ToList();
        foreach (var invocation in released)
            Pump.Post(_ => invocation.GoOn(), null);
        return released.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var execution in Executions.Where(each => each.Result is null))
            await Engine.Stop(execution);
        await _services.DisposeAsync();
    }

    private void Begin(Invocation invocation, string payload)
    {
        Invocations.Add(invocation);
        Pump.Begin(() => Run(invocation, payload));
    }

    private async Task<TaskOutcome> Run(Invocation invocation, string payload)
    {
        _current.Value = invocation;
        invocation.Fault = Schedule.FaultOf(invocation.Number);
        if (invocation.Fault is { Kind: FaultKind.Down })
            _down[invocation.Step] = Fault.TimesDown;
        if (_down.GetValueOrDefault(invocation.Step) is > 0 and var left)
        {
            _down[invocation.Step] = left - 1;
            return End(invocation, TaskOutcome.Failed("Lambda.ServiceException", "{}"));
        }

        if (invocation.Fault is { Kind: FaultKind.Throttle or FaultKind.Fail or FaultKind.Refuse } refused)
        {
            var error = refused.Kind == FaultKind.Throttle ? "Lambda.TooManyRequestsException" : refused.Error ?? "Lambda.ServiceException";
            return End(invocation, TaskOutcome.Failed(error, "{}"));
        }

        var outcome = await Functions.Invoke(invocation.Step, payload);
        await Strike(invocation, invocation.Writes, payload);
        if (invocation.Fault is { Kind: FaultKind.LostAnswer })
            outcome = TaskOutcome.Failed("Lambda.Unknown", "{}");
        return End(invocation, Control?.Outcome?.Invoke(invocation.Step, outcome) ?? outcome);
    }

    private TaskOutcome End(Invocation invocation, TaskOutcome outcome)
    {
        invocation.End();
        invocation.Outcome = outcome.Error is { } error ? $"{error}: {outcome.Cause}" : "ok";
        Ended++;
        Answer(invocation, outcome);
        return outcome;
    }

    private static void Answer(Invocation invocation, TaskOutcome outcome)
    {
        if (!invocation.Answer(outcome) || invocation.Call is not { } call)
            return;
        if (call.Resource.Pattern == TaskPattern.TaskToken && outcome.Output is { } submitted)
            call.Submitted(submitted);
        else
            _ = call.Answer(outcome);
    }

    /// <summary>What happens at this write: first what somebody does just then, then the fault.</summary>
    private async Task Strike(Invocation invocation, int write, string? payload = null)
    {
        foreach (var action in Schedule.ActionsAt(invocation.Number, write))
            await Aside(() => Act(action));
        if (invocation.Fault is not { } fault || fault.Write != write || fault.Kind is FaultKind.LostAnswer)
            return;
        invocation.Fault = null;
        switch (fault.Kind)
        {
            case FaultKind.Crash:
                Answer(invocation, TaskOutcome.Failed("Runtime.ExitError", """{"errorType":"Runtime.ExitError","errorMessage":"exit"}"""));
                await Die(invocation);
                break;
            case FaultKind.Late:
                await GiveUp(invocation, "Sandbox.Timedout");
                await invocation.Hang(fault.After < Fault.AtTheEnd ? Ended + fault.After : fault.After);
                invocation.DiesAfterWrite = true;
                break;
            case FaultKind.Stall:
                await GiveUp(invocation, invocation.Call?.TaskToken is null ? "States.Timeout" : "Sandbox.Timedout");
                await invocation.Hang(fault.After < Fault.AtTheEnd ? Ended + fault.After : fault.After);
                break;
            case FaultKind.Slow:
                await invocation.Hang(fault.After < Fault.AtTheEnd ? Ended + fault.After : fault.After);
                break;
            case FaultKind.Twice:
                await Aside(() => Again(invocation));
                break;
            case FaultKind.Abort when invocation.Call is { } call:
                await Pump.Outside(async () =>
                {
                    await Engine.Stop(Executions.First(each => each.Arn == call.ExecutionArn));
                    return true;
                });
                break;
        }
    }

    /// <summary>The time that a step may take goes by; executions do at each moment what is due then, so that it is the same each time.</summary>
    private async Task GiveUp(Invocation invocation, string error)
    {
        await Pump.Outside(async () =>
        {
            await Engine.Advance(Clock, Machines.TimeoutOf(invocation.Step));
            return true;
        });
        Answer(invocation, TaskOutcome.Failed(error, "{}"));
    }

    /// <summary>The same event again, in another invocation: this one goes on when that one is over, dies or hangs.</summary>
    private async Task Again(Invocation invocation)
    {
        if (invocation.Call is not { } call)
            return;
        var arguments = (JsonMap)call.Arguments;
        var copy = new Invocation(_invocations++, invocation.Step, null);
        Invocations.Add(copy);
        _ = Run(copy, arguments["Payload"]!.ToText());
        await copy.Stands;
    }

    /// <summary>Something else in between: it has no part in this invocation.</summary>
    private async Task Aside(Func<Task> work)
    {
        var invocation = _current.Value;
        _current.Value = null;
        await work();
        _current.Value = invocation;
    }

    private async Task Die(Invocation invocation)
    {
        if (!invocation.IsOver)
            Ended++;
        invocation.End();
        await new TaskCompletionSource().Task;
    }
}
