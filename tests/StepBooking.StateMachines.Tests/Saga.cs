using System.Text.RegularExpressions;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.StateMachines.Tests;

/// <summary>The deployed definition in virtual time, with steps that answer what the test says, and otherwise that all is well.</summary>
public sealed partial class Saga : IAsyncLifetime
{
    /// <summary>The booking that all runs are about.</summary>
    internal const string BookingId = "3f2a4c1e-0000-4000-8000-000000000001";

    private const string Input = """{"v":1,"userId":"sub","request":{"offeringId":"train","seats":["1A"]}}""";

    private readonly NodeChild _node = new(cancellation => NpmPackages.Install(cancellationToken: cancellation));

    /// <summary>The booking machine's definition, as it is deployed but for the functions' ARNs.</summary>
    public static string Text { get; } = TextOf("booking");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _node.DisposeAsync();

    /// <summary>Runs one booking to its end.</summary>
    /// <param name="answers">What each step answers, attempt by attempt; the last answer stands for all later ones.</param>
    internal Task<Told> Run(params (string Step, TaskOutcome[] Answers)[] answers) => Run("booking", BookingId, Input, answers);

    /// <summary>Runs one execution of a machine to its end.</summary>
    /// <param name="name">The machine, without the stage.</param>
    /// <param name="execution">The execution's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="answers">What each step answers, attempt by attempt; the last answer stands for all later ones.</param>
    internal Task<Told> Run(string name, string execution, string input, params (string Step, TaskOutcome[] Answers)[] answers) =>
        Start(name, execution, input, null, answers).ToEnd();

    /// <summary>Starts one booking whose provider must accept it.</summary>
    /// <param name="provider">What is done with the token of a task as soon as it waits; null for nothing.</param>
    /// <param name="answers">What each step answers, attempt by attempt; the last answer stands for all later ones.</param>
    internal SagaRun StartAsking(Func<SagaRun, string, Task>? provider, params (string Step, TaskOutcome[] Answers)[] answers) => Start(
        "booking", BookingId, Input, provider, answers.Any(answer => answer.Step == "ReserveSeats") ? answers : [.. answers, ("ReserveSeats", [Say.Reserved])]);

    private SagaRun Start(
        string name, string execution, string input, Func<SagaRun, string, Task>? provider, (string Step, TaskOutcome[] Answers)[] answers)
    {
        var steps = new ScriptedSteps(answers.ToDictionary(answer => answer.Step, answer => answer.Answers));
        var clock = new VirtualClock();
        var engine = new StatesEngine(new EngineOptions { Integration = steps, Expressions = new NodeExpressionEvaluator(_node), Clock = clock, Seed = 1 });
        var machine = new StateMachine(
            $"arn:aws:states:us-east-1:000000000000:stateMachine:{name}", "arn:aws:iam::000000000000:role/machine", StateMachineDefinition.Parse(TextOf(name)));
        var run = new SagaRun(engine, clock, steps.Calls);
        steps.OnToken = token => provider?.Invoke(run, token) ?? Task.CompletedTask;
        run.Execution = engine.Start(machine, execution, input);
        return run;
    }

    private static string TextOf(string machine) => Placeholders().Replace(
        File.ReadAllText(RepositoryRoot.Combine("statemachines", $"{machine}.asl.json")),
        match => "arn:aws:lambda:us-east-1:000000000000:function:" + match.Groups[1].Value);

    [GeneratedRegex(@"\$\{(\w+)FunctionArn\}")]
    private static partial Regex Placeholders();
}
