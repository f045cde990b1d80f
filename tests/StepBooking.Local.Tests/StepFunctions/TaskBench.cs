using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.Local.StepFunctions.Tasks.Nested;
using StepBooking.Local.Storage;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Tests.StepFunctions;

/// <summary>The desk's task integrations over some services, asked the way the engine asks them.</summary>
internal sealed class TaskBench : IDisposable
{
    public const string Execution = "arn:aws:states:us-east-1:000000000000:execution:Machine:one";
    private readonly Journal? own;

    public TaskBench(IAwsServices services, ExecutionRegistry? executions = null, Journal? journal = null)
    {
        own = journal is null ? new Journal(null) : null;
        var identities = new Identities(new byte[32]);
        identities.Add("Machine", PolicyDocument.Read(JsonNode.Parse("""
            {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "states.amazonaws.com"}}]}
            """), "the machine's role"));
        Tasks = new TaskServices(services, identities, arn => executions?.TryFind(arn), new NestedExecutions((journal ?? own)!), Stopping, TimeProvider.System);
    }

    public TaskServices Tasks { get; }

    public Stopping Stopping { get; } = new();

    public List<Json> Submitted { get; } = [];

    public string Role { get; init; } = "arn:aws:iam::000000000000:role/Machine";

    /// <summary>Asks once.</summary>
    public static async Task<TaskOutcome> Ask(IAwsServices services, string resource, string arguments)
    {
        using var bench = new TaskBench(services);
        return await bench.Run(resource, arguments);
    }

    /// <summary>A resource by its ARN, or by what follows <c>arn:aws:states:::</c>.</summary>
    public static TaskResource Resource(string name)
    {
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : $"arn:aws:states:::{name}";
        return StateMachineDefinition.Parse($$$"""{"StartAt": "S", "States": {"S": {"Type": "Task", "Resource": "{{{arn}}}", "End": true} } }""").Tasks.Single().Resource;
    }

    public Task<TaskOutcome> Run(string resource, string arguments, CancellationToken cancellationToken = default) => Tasks.Run(
        new TaskCall
        {
            Id = "attempt",
            Resource = Resource(resource),
            Arguments = Json.Parse(arguments),
            StateName = "State",
            ExecutionArn = Execution,
            ExecutionName = "one",
            StateMachineArn = StepFunctionsBench.Machine,
            RoleArn = Role,
            Submitted = Submitted.Add,
            Started = _ => { },
            Waits = () => { },
            Begins = () => { },
            Answer = _ => Task.FromResult(true),
        },
        cancellationToken);

    public void Dispose() => own?.Dispose();
}
