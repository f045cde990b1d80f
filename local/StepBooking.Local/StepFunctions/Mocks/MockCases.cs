using StepBooking.Local.Aws;
using StepBooking.StatesLanguage.Mocks;

namespace StepBooking.Local.StepFunctions.Mocks;

/// <summary>
/// The test cases of the mock configuration file that <c>SFN_MOCK_CONFIG</c> names. As with Step Functions Local, an execution
/// that is started with <c>stateMachineArn#TestCase</c> gets its tasks' answers from there. The file is read again when it has
/// changed.
/// </summary>
/// <param name="file">The file; null: there is none, and <c>#</c> means nothing, as in AWS.</param>
internal sealed class MockCases(MockFile? file)
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "SFN_MOCK_CONFIG";

    /// <summary>Whether there is such a file.</summary>
    public bool AreThere => file is not null;

    /// <summary>What the file says now; null where there is none.</summary>
    /// <exception cref="MockConfigurationException">It cannot be read.</exception>
    public MockConfiguration? Current() => file?.Current();

    /// <summary>Takes the test case off a state machine's ARN.</summary>
    /// <returns>The ARN without it, and the test case's name or null.</returns>
    public (string Arn, string? TestCase) Split(string arn) =>
        file is not null && arn.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (arn[..at], arn[(at + 1)..]) : (arn, null);

    /// <summary>Refuses a test case that there is not.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>: what is wrong with the file, or which test cases it has.</exception>
    public void Check(string machine, string? testCase)
    {
        try
        {
            if (testCase is not null)
                _ = Current()!.Find(machine, testCase);
        }
        catch (MockConfigurationException e)
        {
            throw new AwsError("ValidationException", $"{Variable}: {e.Message}");
        }
    }
}
