namespace StepBooking.StatesLanguage.Mocks;

/// <summary>A mock configuration cannot be used. The message has a line for each fault.</summary>
/// <param name="problems">The faults, at least one.</param>
public sealed class MockConfigurationException(IReadOnlyList<MockProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>The faults, at least one.</summary>
    public IReadOnlyList<MockProblem> Problems { get; } = problems;
}
