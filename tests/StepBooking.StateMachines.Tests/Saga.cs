using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;
using StepBooking.StatesLanguage.History;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

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
    internal async Task<Told> Run(string name, string execution, string input, params (string Step, TaskOutcome[] Answers)[] answers)
    {
        var steps = new Steps(answers.ToDictionary(answer => answer.Step, answer => answer.Answers));
        var clock = new VirtualClock();
        var engine = new StatesEngine(new EngineOptions { Integration = steps, Expressions = new NodeExpressionEvaluator(_node), Clock = clock, Seed = 1 });
        var machine = new StateMachine(
            $"arn:aws:states:us-east-1:000000000000:stateMachine:{name}", "arn:aws:iam::000000000000:role/machine", StateMachineDefinition.Parse(TextOf(name)));
        var running = engine.Start(machine, execution, input);
        var result = await engine.RunToEnd(clock, running);
        var states = running.History().Select(entry => entry.Details).OfType<StateEnteredDetails>().Select(entered => entered.Name);
        return new Told(result, string.Join(' ', states), steps.Calls);
    }

    private static string TextOf(string machine) => Placeholders().Replace(
        File.ReadAllText(RepositoryRoot.Combine("statemachines", $"{machine}.asl.json")),
        match => "arn:aws:lambda:us-east-1:000000000000:function:" + match.Groups[1].Value);

    [GeneratedRegex(@"\$\{(\w+)FunctionArn\}")]
    private static partial Regex Placeholders();

    private sealed class Steps(Dictionary<string, TaskOutcome[]> answers) : ITaskIntegration
    {
        private static readonly Json Well = Json.Parse("""{"Payload":{"answer":"ok","status":"CONFIRMED","reference":"ABC234","settled":true,"technical":false},"StatusCode":200}""");
        private readonly ConcurrentDictionary<string, int> _attempts = new();

        public List<TaskCall> Calls { get; } = [];

        public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
        {
            Calls.Add(call);
            var attempt = _attempts.AddOrUpdate(call.StateName, 0, (_, before) => before + 1);
            return Task.FromResult(answers.TryGetValue(call.StateName, out var scripted)
                ? scripted[Math.Min(attempt, scripted.Length - 1)]
                : TaskOutcome.Succeeded(Well));
        }
    }
}
