using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Mocks;

/// <summary>
/// Answers the tasks of executions that run a test case from a mock configuration. A state that the test case does not name,
/// and every task of other executions, goes to the integration behind it. As in Step Functions Local one counter runs for
/// each state of an execution, over all its visits, iterations and retries, and an invocation that is not mocked ends the
/// execution with <c>States.Runtime</c>.
/// </summary>
/// <param name="configuration">The configuration of this moment; null where there is none.</param>
/// <param name="inner">Does the work that is not mocked.</param>
public sealed class MockTasks(Func<MockConfiguration?> configuration, ITaskIntegration inner) : ITaskIntegration
{
    /// <summary>Step Functions Local's words where a test case names an activity's state.</summary>
    internal const string NoActivities =
        "Activity state cannot be mocked. Please remove mocks mapped for all activity state in the mock config file.";

    /// <inheritdoc/>
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.TestCase is not { } name)
        {
            return inner.Run(call, cancellationToken);
        }

        try
        {
            var testCase = (configuration() ?? throw NoConfiguration()).Find(Machine(call.StateMachineArn), name);
            return Answer(call, testCase) is { } outcome ? Task.FromResult(outcome) : inner.Run(call, cancellationToken);
        }
        catch (MockConfigurationException e)
        {
            // Never in earnest what was started as a test.
            return Task.FromResult(TaskOutcome.Failed(ErrorName.Runtime, $"The test case '{name}' is not available: {e.Message}"));
        }
    }

    /// <summary>Answers one task from a test case.</summary>
    /// <param name="call">The task.</param>
    /// <param name="testCase">The test case.</param>
    /// <returns>How it ends; null where the test case does not name its state.</returns>
    public static TaskOutcome? Answer(TaskCall call, MockTestCase testCase)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(testCase);
        return testCase.States.TryGetValue(call.StateName, out var response) ? Answer(call, response) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Refusals(TaskResource resource, Json arguments) => inner.Refusals(resource, arguments);

    private static TaskOutcome Answer(TaskCall call, MockedResponse response)
    {
        if (call.Resource.Kind == TaskKind.Activity)
        {
            return TaskOutcome.Failed(ErrorName.Runtime, NoActivities);
        }

        if (response.Outcome(call.Invocation) is not { } outcome)
        {
            return TaskOutcome.Failed(
                ErrorName.Runtime,
                $"The mocked response '{response.Name}' of the state '{call.StateName}' says nothing about invocation {call.Invocation}.");
        }

        if (call.Resource.Pattern != TaskPattern.RequestResponse)
        {
            call.Submitted(JsonMap.Empty);
        }

        if (call.Resource.Pattern != TaskPattern.TaskToken)
        {
            return outcome;
        }

        call.Answer(outcome);
        return TaskOutcome.Later;
    }

    /// <summary>The machine's name; the child executions of a distributed Map state belong to their parent's.</summary>
    private static string Machine(string arn) => arn.Split(':')[6].Split('/')[0];

    private static MockConfigurationException NoConfiguration() => new([new MockProblem("/", "there is no mock configuration")]);
}
