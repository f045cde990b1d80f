using System.Globalization;

namespace StepBooking.StatesLanguage.Linting;

/// <summary>Writes findings for people: <c>file:line:column: ASL101 message</c>, and what to do about it.</summary>
public static class TextReport
{
    /// <summary>Writes the findings of some files, and how many there are.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="files">The files, each with its findings.</param>
    public static void Write(TextWriter output, IReadOnlyList<KeyValuePair<string, IReadOnlyList<LintFinding>>> files)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (file, findings) in files)
        {
            foreach (var finding in findings.Where(f => f.Allowed is null))
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}:{finding.Place.Line}:{finding.Place.Column}: {finding.Rule.Id} {finding.Message} ({finding.Location})"));
                output.WriteLine($"    {finding.Rule.Fix}");
            }
        }

        var all = files.SelectMany(f => f.Value).ToList();
        var allowed = all.Count(f => f.Allowed is not null);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count - allowed} findings, {allowed} allowed by a Comment, in {files.Count} files"));
    }
}
