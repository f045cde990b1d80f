using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.StepFunctions.Tasks.Optimized;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks.Nested;

/// <summary>
/// <c>states:startExecution.sync</c> and <c>.sync:2</c>: starts an execution and answers when it has ended, with its
/// description. A task that is given up stops what it had started.
/// </summary>
/// <param name="services">The services: every call is the machine's role's own.</param>
/// <param name="optimized">Starts the execution.</param>
/// <param name="executions">Finds it, to be told of its end.</param>
/// <param name="notes">What was started before the host was killed.</param>
/// <param name="stopping">Whether the host stops: what it runs goes on with the next one.</param>
internal sealed class NestedExecutionTask(
    IAwsServices services, OptimizedTask optimized, Func<string, Execution?> executions, NestedExecutions notes, Stopping stopping)
{
    /// <summary>The parts of a state machine's ARN; a version or an alias is one more.</summary>
    private const int ArnParts = 7;
    private static readonly OptimizedService Service = OptimizedService.All.Single(s => s.Task == "states");

    /// <summary>Whether a resource is one.</summary>
    public static bool Serves(TaskResource resource) => resource.Service == Service.Task && resource.Pattern == TaskPattern.Sync;

    /// <summary>Starts and waits.</summary>
    public async Task<TaskOutcome> Run(TaskCall call, Identity role, CancellationToken cancellationToken)
    {
        var arguments = OptimizedTask.Arguments(Service, call);
        var nested = notes.Begin(call, (arguments["Name"] as JsonText)?.Value ?? Guid.NewGuid().ToString());
        var started = await Start(nested, arguments.With("Name", Json.From(nested.Name)), role, cancellationToken);
        if (started.Output is not JsonMap submitted)
            return started;
        call.Submitted(submitted);
        return await End(((JsonText)submitted["ExecutionArn"]!).Value, call.Resource.Action.EndsWith(":2", StringComparison.Ordinal), role, cancellationToken);
    }

    private async Task<TaskOutcome> Start(NestedExecution nested, JsonMap arguments, Identity role, CancellationToken cancellationToken)
    {
        var started = await optimized.Ask(Service, "StartExecution", arguments, role, cancellationToken);
        if (!nested.Resumed || started.Error != "StepFunctions.ExecutionAlreadyExistsException")
            return started;
        var machine = string.Join(':', ((JsonText)arguments["StateMachineArn"]!).Value.Split(':').Take(ArnParts));
        var arn = $"{machine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{nested.Name}";
        var described = await Describe(arn, role, cancellationToken);
        return described.Output is JsonMap description
            ? TaskOutcome.Succeeded(new JsonMap(description.Where(m =>
                m.Key is "ExecutionArn" or "StartDate" or "SdkHttpMetadata" or "SdkResponseMetadata")))
            : described;
    }

    private async Task<TaskOutcome> End(string arn, bool parsed, Identity role, CancellationToken cancellationToken)
    {
        try
        {
            if (executions(arn) is { } execution)
                await execution.Completion.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (!stopping.HasBegun)
                await services.Call(Service.Protocol.Request("StopExecution", Execution(arn), role), CancellationToken.None);
            throw;
        }

        var described = await Describe(arn, role, cancellationToken);
        if (described.Output is not JsonMap whole)
            return described;
        var description = new JsonMap(whole
            .Where(m => m.Key is not ("SdkHttpMetadata" or "SdkResponseMetadata"))
            .OrderBy(m => m.Key, StringComparer.Ordinal));
        if (description["Status"] is not JsonText { Value: "SUCCEEDED" })
            return TaskOutcome.Failed("States.TaskFailed", description.ToText());
        return TaskOutcome.Succeeded(parsed ? new JsonMap(description.Select(Parsed)) : description);
    }

    private Task<TaskOutcome> Describe(string arn, Identity role, CancellationToken cancellationToken) =>
        optimized.Ask(Service, "DescribeExecution", Execution(arn), role, cancellationToken);

    private static KeyValuePair<string, Json> Parsed(KeyValuePair<string, Json> member) =>
        member is { Key: "Input" or "Output", Value: JsonText text } ? KeyValuePair.Create(member.Key, Json.Parse(text.Value)) : member;

    private static JsonMap Execution(string arn) => new([new("ExecutionArn", Json.From(arn))]);
}
