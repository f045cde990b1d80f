using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.StepFunctions.Activities;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.Local.StepFunctions.Mocks;
using StepBooking.Local.StepFunctions.Observing;
using StepBooking.Local.StepFunctions.Wire;
using StepBooking.Local.StepFunctions.Wire.Executions;
using StepBooking.Local.StepFunctions.Wire.Machines;
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
    public const string Role = "arn:aws:iam::000000000000:role/Role";
    private static readonly Identity Caller = new("arn:aws:iam::000000000000:user/local", "local", "local");
    private readonly ServiceProvider parts;
    private readonly StepFunctionsService service;
    private readonly bool ownsJournal;

    /// <summary>The service with one state machine, or with none.</summary>
    /// <param name="definition">The definition of <see cref="Machine"/>; null: there is none.</param>
    /// <param name="journal">What a bench before kept; null for a new one.</param>
    /// <param name="data">Where executions are kept; null: in memory.</param>
    /// <param name="mocks">The test cases that there are; null for none.</param>
    /// <param name="observer">Who follows the executions; null: nobody.</param>
    public StepFunctionsBench(
        string? definition = null, Journal? journal = null, DataFolder? data = null, MockCases? mocks = null, IExecutionObserver? observer = null)
    {
        ownsJournal = journal is null;
        Journal = journal ?? new Journal(null);
        parts = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Stopping)
            .AddSingleton(Journal)
            .AddSingleton(new DeskOptions { InMemory = data is null })
            .AddSingleton(_ => data!)
            .AddSingleton(_ => new Progress(TextWriter.Null))
            .AddStepFunctions()
            .AddSingleton(mocks ?? new MockCases(null))
            .AddSingleton(_ => new ExecutionObservers(() => observer is null ? [] : [observer], NullLogger<ExecutionObservers>.Instance))
            .AddSingleton<ITaskIntegration>(all => new ActivityIntegration(
                this, all.GetRequiredService<ActivityRegistry>(), all.GetRequiredService<ActivityQueues>()))
            .BuildServiceProvider();
        Engine = parts.GetRequiredService<StatesEngine>();
        service = parts.GetRequiredService<StepFunctionsService>();
        if (definition is not null)
            Declare(definition);
    }

    public VirtualClock Clock { get; } = new();

    public Stopping Stopping { get; } = new();

    /// <summary>Lets the executions of a bench before go on.</summary>
    public Task Resume() => parts.GetServices<IStartTask>().OfType<ResumeExecutions>().Single().Run(CancellationToken.None);

    public StatesEngine Engine { get; }

    public Journal Journal { get; }

    public ExecutionRegistry Executions => parts.GetRequiredService<ExecutionRegistry>();

    public IAwsService Service => service;

    public StateMachineRegistry Machines => parts.GetRequiredService<StateMachineRegistry>();

    public RedriveStatus Redrive => parts.GetRequiredService<RedriveStatus>();

    public List<TaskCall> Calls { get; } = [];

    /// <summary>Makes <see cref="Machine"/> as the template does.</summary>
    public void Declare(string definition, JsonObject? logging = null)
    {
        var settings = new MachineSettings(definition, Role, logging ?? Configurations.NoLogging, false, Configurations.NoEncryption);
        parts.GetRequiredService<StateMachineRegistry>().Declare(Machine, before => before ?? new RegisteredMachine
        {
            Arn = Machine,
            Type = WorkflowType.Standard,
            Created = Clock.GetUtcNow(),
            Current = MachineRevision.Make(
                settings, StateMachineDefinition.Parse(definition), (Machine, WorkflowType.Standard), Clock.GetUtcNow(), isFirst: true),
        });
    }

    /// <summary>Completes when the observer knows what happened so far; it is told nothing more after it.</summary>
    public ValueTask Observed() => parts.GetRequiredService<ExecutionObservers>().DisposeAsync();

    /// <summary>The answer, once nothing moves any more.</summary>
    public async Task<JsonNode> Ask(string operation, string body)
    {
        var answer = await Begin(operation, body);
        await Engine.WhenIdle();
        return answer;
    }

    /// <summary>The answer, once nothing moves any more.</summary>
    public Task<JsonNode> Ask(string operation, JsonObject body) => Ask(operation, body.ToJsonString());

    /// <summary>The answer, whatever moves.</summary>
    public async Task<JsonNode> Begin(string operation, string body, CancellationToken cancellationToken = default)
    {
        var request = Request(operation, body);
        service.Needs(request);
        var response = await service.Handle(request, cancellationToken);
        Assert.Equal("application/x-amz-json-1.0", response.ContentType);
        return JsonNode.Parse(response.Body.Span)!;
    }

    /// <summary>Makes a state machine.</summary>
    /// <returns>Its ARN.</returns>
    public async Task<string> Create(string name, string definition, string type = "STANDARD") => (string)(await Ask("CreateStateMachine", new JsonObject
    {
        ["name"] = name,
        ["definition"] = definition,
        ["roleArn"] = Role,
        ["type"] = type,
    }))["stateMachineArn"]!;

    public IReadOnlyList<AwsPermission> Needs(string operation, string body) => service.Needs(Request(operation, body));

    public Task<string> Refusal(string operation, JsonObject body, int status = 400) => Refusal(operation, body.ToJsonString(), status);

    public async Task<string> Refusal(string operation, string body, int status = 400)
    {
        var error = await Assert.ThrowsAsync<AwsError>(() => Ask(operation, body));
        Assert.Equal(status, error.Status);
        return $"{error.Code}: {error.Message}";
    }

    public void Dispose()
    {
        parts.DisposeAsync().AsTask().GetAwaiter().GetResult();
        if (ownsJournal)
            Journal.Dispose();
    }

    Task<TaskOutcome> ITaskIntegration.Run(TaskCall call, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        return Task.FromResult(TaskOutcome.Succeeded(call.Arguments));
    }

    private static AwsRequest Request(string operation, string body) => new(
        "states", operation, "POST", "/", "", new Dictionary<string, string> { ["X-Amz-Target"] = $"AWSStepFunctions.{operation}", ["Content-Type"] = "application/x-amz-json-1.0" },
        Encoding.UTF8.GetBytes(body), Caller, "request");
}
