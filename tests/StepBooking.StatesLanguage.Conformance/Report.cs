using System.Globalization;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Counts results and prints them: a table a folder, a reason a failure, and the sum.</summary>
public sealed class Report
{
    private readonly List<CaseResult> _results = [];

    /// <summary>How many failed.</summary>
    public int Failed => _results.Count(r => r.Verdict == Verdict.Failed);

    /// <summary>Adds a result.</summary>
    /// <param name="result">The result.</param>
    public void Add(CaseResult result) => _results.Add(result);

    /// <summary>Prints everything.</summary>
    /// <param name="output">Where to.</param>
    public void Print(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var result in _results.Where(r => r.Verdict != Verdict.Passed))
        {
            output.WriteLine($"{result.Verdict.ToString().ToLowerInvariant(),-8}{result.Folder}/{result.Id}: {result.Reason}");
        }

        output.WriteLine($"{"folder",-24}{"passed",8}{"failed",8}{"skipped",8}");
        foreach (var folder in _results.GroupBy(r => r.Folder))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder.Key,-24}{Count(folder, Verdict.Passed),8}{Count(folder, Verdict.Failed),8}{Count(folder, Verdict.Skipped),8}"));
        }

        var older = _results.Count(r => r.Verdict == Verdict.Passed && r.IsOlder);
        output.WriteLine($"{older} of those that passed show what the service did when they were recorded and does otherwise today");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count(_results, Verdict.Passed)} passed, {Failed} failed, {Count(_results, Verdict.Skipped)} skipped"));
    }

    private static int Count(IEnumerable<CaseResult> results, Verdict verdict) => results.Count(r => r.Verdict == verdict);
}
