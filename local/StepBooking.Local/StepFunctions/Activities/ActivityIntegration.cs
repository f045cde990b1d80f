using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>Does the work of Task states: activities wait for workers, everything else goes on to the desk's services.</summary>
/// <param name="services">The services.</param>
/// <param name="activities">The activities.</param>
/// <param name="queues">Where tasks wait.</param>
internal sealed class ActivityIntegration(ITaskIntegration services, ActivityRegistry activities, ActivityQueues queues) : ITaskIntegration
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) =>
        resource.Kind == TaskKind.Activity ? [] : services.Refusals(resource, arguments);

    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        if (call.Resource.Kind != TaskKind.Activity)
            return services.Run(call, cancellationToken);
        if (activities.TryFind(call.Resource.Arn) is null)
            return Task.FromResult(TaskOutcome.Failed("ActivityDoesNotExist", $"Activity Does Not Exist: '{call.Resource.Arn}'"));
        queues.Add(call, cancellationToken);
        return Task.FromResult(TaskOutcome.Later);
    }
}
