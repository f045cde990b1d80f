using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Mocks;

/// <summary>Runs machines named <c>Orders</c> with mocks, in virtual time; what is not mocked answers <c>"in earnest"</c>.</summary>
internal sealed class Mocked : ITaskIntegration
{
    public const string File = """
        {
          "StateMachines": {"Orders": {"TestCases": {
            "Well": {"Work": "Done"},
            "Retries": {"Work": "DoneAtLast"},
            "Short": {"Work": "OnlyFails"}}}},
          "MockedResponses": {
            "Done": {"0": {"Return": {"done": true}}},
            "OnlyFails": {"0": {"Throw": {"Error": "Busy", "Cause": "not yet"}}},
            "DoneAtLast": {
              "0": {"Throw": {"Error": "Lambda.ResourceNotReadyException", "Cause": "Lambda resource is not ready."}},
              "1-2": {"Throw": {"Error": "Lambda.TimeoutException", "Cause": "Lambda timed out."}},
              "3": {"Return": {"done": true}}}}
        }
        """;

    public static MockConfiguration Configuration() => MockConfiguration.Parse(File);

    public static async Task<Execution> Run(string definition, string testCase, string file = File, string input = "{}")
    {
        var clock = new VirtualClock();
        var configuration = MockConfiguration.Parse(file);
        var engine = new StatesEngine(new EngineOptions
        {
            Integration = new MockTasks(() => configuration, new Mocked()),
            Clock = clock,
            Seed = 1,
        });
        var machine = new StateMachine(
            "arn:aws:states:us-east-1:000000000000:stateMachine:Orders", "arn:aws:iam::000000000000:role/Role", StateMachineDefinition.Parse(definition))
        {
            TestCase = testCase,
        };
        var execution = engine.Start(machine, "execution", input);
        await engine.RunToEnd(clock, execution);
        return execution;
    }

    Task<TaskOutcome> ITaskIntegration.Run(TaskCall call, CancellationToken cancellationToken) =>
        Task.FromResult(TaskOutcome.Succeeded(Json.From("in earnest")));
}
