using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.StepFunctions.Wire;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Time;

namespace StepBooking.Local.Tests.StepFunctions;

/// <summary>The Step Functions service in virtual time, asked the way the endpoint asks it.</summary>
internal sealed class StepFunctionsBench : ITaskIntegration, IDisposable
{
    public const string Machine = "arn:aws:states:us-east-1:000000000000:stateMachine:Machine";
    private static readonly Identity Caller = new("arn:aws:iam::000000000000:user/local", "local", "local");
    private readonly Journal journal = new(null);
    private readonly StepFunctionsService service;

    public StepFunctionsBench(string definition)
    {
        var machines = new StateMachineRegistry();
        var executions = new ExecutionRegistry();
        var tokens = new PageTokens();
        var running = new RunningExecutions(journal, Stopping);
        Engine = new StatesEngine(new EngineOptions { Integration = this, Clock = Clock, Journal = running });
        machines.Add(new DeployedStateMachine(
            new StateMachine(Machine, "arn:aws:iam::000000000000:role/Role", StateMachineDefinition.Parse(definition)), Clock.GetUtcNow(), [], false));
        service = new StepFunctionsService(
            new ExecutionOperations(machines, executions, Engine),
            new ExecutionQueries(machines, executions, tokens),
            new StateMachineOperations(machines, tokens),
            new TaskTokenOperations(Engine));
    }

    public VirtualClock Clock { get; } = new();

    public Stopping Stopping { get; } = new();

    public StatesEngine Engine { get; }

    public Journal Journal => journal;

    public List<TaskCall> Calls { get; } = [];

    /// <summary>The answer, once nothing moves any more.</summary>
    public async Task<JsonNode> Ask(string operation, string body)
    {
        var request = Request(operation, body);
        service.Needs(request);
        var response = await service.Handle(request, CancellationToken.None);
        await Engine.WhenIdle();
        Assert.Equal("application/x-amz-json-1.0", response.ContentType);
        return JsonNode.Parse(response.Body.Span)!;
    }

    public IReadOnlyList<AwsPermission> Needs(string operation, string body) => service.Needs(Request(operation, body));

    public async Task<string> Refusal(string operation, string body)
    {
        var error = await Assert.ThrowsAsync<AwsError>(() => Ask(operation, body));
        Assert.Equal(400, error.Status);
        return $"{error.Code}: {error.Message}";
    }

    public void Dispose() => journal.Dispose();

    Task<TaskOutcome> ITaskIntegration.Run(TaskCall call, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        return Task.FromResult(TaskOutcome.Succeeded(call.Arguments));
    }

    private static AwsRequest Request(string operation, string body) => new(
        "states", operation, "POST", "/", "", new Dictionary<string, string> { ["X-Amz-Target"] = $"AWSStepFunctions.{operation}", ["Content-Type"] = "application/x-amz-json-1.0" },
        Encoding.UTF8.GetBytes(body), Caller, "request");
}
