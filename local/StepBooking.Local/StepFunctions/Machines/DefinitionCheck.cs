using StepBooking.Local.StepFunctions.Mocks;
using StepBooking.Local.StepFunctions.Tasks;
using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Expressions;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>
/// Looks at definitions: whether the engine runs them, whether their expressions are JSONata, whether the desk does their tasks.
/// </summary>
/// <param name="syntax">Looks at expressions.</param>
/// <param name="mocks">Where there are mocks, any service may be named: its tasks can be mocked.</param>
internal sealed class DefinitionCheck(ExpressionSyntax syntax, MockCases mocks)
{
    /// <summary>Whether the desk does a task's work.</summary>
    public static bool Serves(TaskResource resource) => resource.Kind == TaskKind.Activity || TaskServices.Serves(resource);

    /// <summary>Reads a definition.</summary>
    /// <param name="text">The definition.</param>
    /// <param name="type">Standard or Express.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidDefinitionException">It cannot be run here.</exception>
    public async Task<StateMachineDefinition> Read(string text, WorkflowType type, CancellationToken cancellationToken)
    {
        var definition = StateMachineDefinition.Parse(text, type);
        await syntax.Check(definition, cancellationToken);
        var others = definition.Tasks.Where(task => !Serves(task.Resource) && !mocks.AreThere).ToList();
        return others.Count == 0 ? definition : throw new InvalidDefinitionException([.. others.Select(NotServed)]);
    }

    /// <summary>What Step Functions says of a service that a region does not have.</summary>
    private static Diagnostic NotServed(TaskState task) => new(
        DiagnosticCode.Schema,
        $"The resource provided {task.Resource.Arn} is not recognized. The value is not a valid resource ARN, or the resource is not "
        + "available in this region.",
        $"/States/{task.Name}/Resource");
}
