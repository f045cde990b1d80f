using StepBooking.Local.Aws;
using StepBooking.Local.Iam;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Tasks;

/// <summary>Does the work of Task states by calling the desk's own services, as the machine's role.</summary>
/// <param name="services">The services.</param>
/// <param name="identities">Who the role is.</param>
/// <param name="time">The time of answers.</param>
internal sealed class TaskServices(IAwsServices services, Identities identities, TimeProvider time) : ITaskIntegration
{
    private readonly FunctionTask functions = new(services, time);
    private readonly JsonServiceTask others = new(services, time);

    /// <summary>Whether the desk can do a resource's work.</summary>
    public static bool Serves(TaskResource resource) => resource.Kind switch
    {
        TaskKind.LambdaFunction => true,
        TaskKind.Service => resource.Pattern != TaskPattern.Sync
            && (FunctionTask.Serves(resource) || JsonServiceTask.Find(resource) is not null),
        _ => false,
    };

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) =>
        FunctionTask.Serves(resource) && (arguments as JsonMap)?["FunctionName"] is not JsonText
            ? ["The field \"FunctionName\" is required but was missing"]
            : [];

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

        return call.Resource.Kind == TaskKind.LambdaFunction || FunctionTask.Serves(call.Resource)
            ? functions.Run(call, role, cancellationToken)
            : others.Run(call, role, cancellationToken);
    }
}
