using StepBooking.StatesLanguage.Mocks;
using StepBooking.StatesLanguage.Tasks;

namespace StepBooking.StatesLanguage.Cli;

/// <summary>Answers the tasks of a test case; there is nothing here that could do a task in earnest.</summary>
internal sealed class CaseTasks(MockTestCase? testCase) : ITaskIntegration
{
    public Task<TaskOutcome> Run(TaskCall call, CancellationToken cancellationToken) =>
        Task.FromResult(testCase is null
            ? Missing(call, "give --mocks FILE and --test-case Machine#Case")
            : MockTasks.Answer(call, testCase)
                ?? Missing(call, $"name it in the test case {testCase.Machine}#{testCase.Name} of the mocks"));

    private static TaskOutcome Missing(TaskCall call, string advice) => TaskOutcome.Failed(
        ErrorName.Runtime, $"Nothing here answers the task '{call.StateName}' ({call.Resource.Arn}): {advice}.");
}
