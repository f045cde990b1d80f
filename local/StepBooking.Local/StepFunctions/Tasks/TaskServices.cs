using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions.Tasks.Nested;
using StepBooking.Local.StepFunctions.Tasks.Optimized;
using StepBooking.Local.StepFunctions.Tasks.Sdk;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Running;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>Does the work of Task states by calling the desk's own services, as the machine's role.</summary>
/// <param name="services">The services.</param>
/// <param name="identities">Who the role is.</param>
/// <param name="executions">Finds nested executions; asked at a task, because the engine behind them asks this.</param>
/// <param name="nested">What nested executions are waited for.</param>
/// <param name="stopping">Whether the host stops.</param>
/// <param name="time">The time of answers.</param>
internal sealed class TaskServices(
    IAwsServices services, Identities identities, Func<string, Execution?> executions, NestedExecutions nested, Stopping stopping, TimeProvider time)
    : ITaskIntegration
{
    private readonly FunctionTask functions = new(services, new TaskLine(FunctionSettings.MostOfOneFunction), time);
    private readonly OptimizedTask optimized = new(services, time);
    private readonly SdkTask sdk = new(services);
    private readonly NestedExecutionTask nestedExecutions = new(services, new OptimizedTask(services, time), executions, nested, stopping);

    /// <summary>Whether the desk can do a resource's work.</summary>
    public static bool Serves(TaskResource resource) => resource.Kind switch
    {
        TaskKind.LambdaFunction => true,
        TaskKind.Service => FunctionTask.Serves(resource) || OptimizedService.Find(resource) is not null || SdkService.Find(resource) is not null,
        _ => false,
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments)
    {
        IEnumerable<string> required = FunctionTask.Serves(resource) ? ["FunctionName"] : OptimizedService.Find(resource)?.Operation.Required ?? [];
        return [.. required
            .Where(name => (arguments as JsonMap)?[name] is null or JsonNull)
            .Select(name => $"The field \"{name}\" is required but was missing")];
    }

    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        Identity role;
        try
        {
            role = identities.Assume(call.RoleArn, "states.amazonaws.com");
        }
        catch (AwsError refused)
        {
            return Task.FromResult(TaskOutcome.Failed("States.TaskFailed", $"{refused.Code}: {refused.Message}"));
        }

        return call.Resource switch
        {
            { Kind: TaskKind.LambdaFunction } => functions.Run(call, role, cancellationToken),
            var resource when FunctionTask.Serves(resource) => functions.Run(call, role, cancellationToken),
            var resource when NestedExecutionTask.Serves(resource) => nestedExecutions.Run(call, role, cancellationToken),
            var resource when OptimizedService.Find(resource) is not null => optimized.Run(call, role, cancellationToken),
            var resource when SdkService.Find(resource) is not null => sdk.Run(call, role, cancellationToken),
            var resource => Task.FromResult(TaskOutcome.Failed("States.TaskFailed", $"The desk does not do {resource.Arn}.")),
        };
    }
}
