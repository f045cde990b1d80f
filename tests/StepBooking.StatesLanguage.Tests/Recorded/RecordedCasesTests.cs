using StepBooking.StatesLanguage.Conformance;
using StepBooking.StatesLanguage.Tests.Expressions;

namespace StepBooking.StatesLanguage.Tests.Recorded;

public sealed class RecordedCasesTests(NodeFixture node) : IClassFixture<NodeFixture>
{
    /// <summary>Cases that come out differently, and why.</summary>
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["credentials_base.cross_account_lambda_task"] = "its recorded resource is a placeholder that no definition can name",
    };

    [RecordedCasesFact]
    public async Task Whatever_the_engine_runs_comes_out_as_AWS_recorded_it()
    {
        var runner = new CaseRunner(node.Evaluator);
        var failures = new List<string>();
        var passed = 0;
        foreach (var file in Directory.EnumerateFiles(RecordedCasesFactAttribute.Folder!, "*.json", SearchOption.AllDirectories))
        {
            var result = await runner.Run(file);
            passed += result.Verdict == Verdict.Passed ? 1 : 0;
            if (result.Verdict == Verdict.Failed && !Known.ContainsKey(result.Id))
            {
                failures.Add($"{result.Id}: {result.Reason}");
            }
        }

        Assert.Empty(failures);
        Assert.True(passed > 0, "the folder holds no case that the engine runs");
    }
}
