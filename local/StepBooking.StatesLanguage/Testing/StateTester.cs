using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;

namespace StepBooking.StatesLanguage.Testing;

/// <summary>
/// Tests single states as TestState does: nothing of it is kept or journalled. A retry is not made but told of; work is
/// done by the engine's integration unless it is mocked. A Wait state waits.
/// </summary>
/// <param name="engine">The engine whose integration, expressions, clock and limits count.</param>
/// <param name="region">The region in the ARNs of the context object.</param>
/// <param name="account">The account in them.</param>
public sealed class StateTester(StatesEngine engine, string region = "us-east-1", string account = "000000000000")
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Tests one state.</summary>
    /// <param name="test">The state and the circumstances.</param>
    /// <returns>What came of it; a failure of the state is a result.</returns>
    /// <exception cref="StateTestException">It cannot be tested like that.</exception>
    public async Task<StateTestResult> Test(StateTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        StateTestCheck.Request(test);
        var (definition, state) = Read(test);
        StateTestCheck.State(test, state);
        var run = new ExecutionRun(engine, Execution(definition, test)) { Inspection = new Inspection(test) };
        var done = new TaskCompletionSource<StateTestResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Post(() => _ = Complete(done, run, definition, state));
        return await done.Task;
    }

    private static (StateMachineDefinition Definition, State State) Read(StateTest test)
    {
        try
        {
            if (test.StateName is not { } name)
            {
                var single = StateMachineDefinition.ParseState(test.Definition, TestedState.Name);
                return (single, single.Flow.Start);
            }

            var whole = StateMachineDefinition.Parse(test.Definition);
            return (whole, whole.States.FirstOrDefault(s => s.Name == name) ?? throw StateTestException.Invalid("State not found in definition"));
        }
        catch (InvalidDefinitionException e)
        {
            throw new StateTestException("InvalidDefinition", e.Message);
        }
    }

    private static async Task Complete(
        TaskCompletionSource<StateTestResult> done, ExecutionRun run, StateMachineDefinition definition, State state)
    {
        try
        {
            done.SetResult(await Run(run, definition, state));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            done.SetException(e);
        }
    }

    private static async Task<StateTestResult> Run(ExecutionRun run, StateMachineDefinition definition, State state)
    {
        var inspection = run.Inspection!;
        var variables = new Scope(null);
        variables.Assign(inspection.Test.Variables);
        using var late = new CancellationTokenSource(Longest, run.Options.Clock);
        var flow = new FlowRun(run, definition.Flow, variables, null, 0, late.Token);
        Transition? transition = null;
        var failure = (StateFailure?)null;
        try
        {
            transition = await StateRuns.Run(new StateVisit(flow, state, inspection.Test.Input));
            failure = inspection.Failure;
        }
        catch (StateException e)
        {
            failure = e.Failure;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            failure = new StateFailure(ErrorName.Timeout, null);
        }

        var status = failure is null ? StateTestStatus.Succeeded
            : transition is not null ? StateTestStatus.CaughtError
            : inspection.IsRetriable ? StateTestStatus.Retriable : StateTestStatus.Failed;
        var data = inspection.Test.Level == InspectionLevel.Info ? null : inspection.Data(state, variables);
        return new StateTestResult(status, transition?.Output, failure?.Error, failure?.Cause, transition?.Next, data);
    }

    private Execution Execution(StateMachineDefinition definition, StateTest test)
    {
        var seed = engine.Options.Seed;
        var random = seed is { } number ? new Random(number) : Random.Shared;
        var (machineName, name) = (RandomId.Create(random).ToString(), RandomId.Create(random).ToString());
        var machine = new StateMachine(
            $"arn:aws:states:{region}:{account}:stateMachine:{machineName}", test.RoleArn ?? string.Empty, definition);
        var arn = $"arn:aws:states:{region}:{account}:express:{machineName}:{name}";
        return new Execution(machine, name, arn, test.Input, engine.Options.Clock.GetUtcNow(), KeyedNumbers.Key(seed, arn)) { IsSynchronous = true };
    }
}
