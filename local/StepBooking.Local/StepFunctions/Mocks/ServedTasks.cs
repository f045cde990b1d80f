using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.StepFunctions.Mocks;

/// <summary>Fails tasks of services that the desk does not have: with a mock configuration a machine may name them, to be mocked.</summary>
/// <param name="inner">Does the others.</param>
internal sealed class ServedTasks(ITaskIntegration inner) : ITaskIntegration
{
    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken) => DefinitionCheck.Serves(call.Resource)
        ? inner.Run(call, cancellationToken)
        : Task.FromResult(TaskOutcome.Failed(
            "States.Runtime",
            $"The desk does not serve {call.Resource.Arn}: name the state '{call.StateName}' in a test case of {MockCases.Variable}."));

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) =>
        DefinitionCheck.Serves(resource) ? inner.Refusals(resource, arguments) : [];
}
