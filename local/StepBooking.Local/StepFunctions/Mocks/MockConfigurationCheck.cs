using StepBooking.Local.Hosting;
using StepBooking.StatesLanguage.Mocks;

namespace StepBooking.Local.StepFunctions.Mocks;

/// <summary>Says at the start what is wrong with the mock configuration; it may be put right while the host runs.</summary>
/// <param name="cases">The test cases.</param>
/// <param name="progress">Where it is said.</param>
internal sealed class MockConfigurationCheck(MockCases cases, Progress progress) : IStartTask
{
    /// <inheritdoc/>
    public string Title => "reading the mock configuration";

    /// <inheritdoc/>
    public Task Run(CancellationToken cancellationToken)
    {
        try
        {
            _ = cases.Current();
        }
        catch (MockConfigurationException e)
        {
            foreach (var problem in e.Problems)
                progress.Report($"{MockCases.Variable}: {problem}");
        }

        return Task.CompletedTask;
    }
}
