using System.Globalization;
using StepBooking.Checking.Exports;
using StepBooking.Checking.Facts;
using StepBooking.Checking.Invariants;

namespace StepBooking.Checking.Commands;

/// <summary>What can be typed: <c>FOLDER [--at TIME]</c>.</summary>
public static class CommandLine
{
    private const string Usage = """
        Judges an export of a stack by the invariants of docs/saga.md.

          FOLDER       the export: table.jsonl, and as far as there are payments.json, notices.jsonl, executions.json, answers.jsonl
          --at TIME    when it was taken, such as 2026-12-01T12:00:00Z; otherwise when table.jsonl was last written

        Ends with 0 when nothing is violated, 1 when something is, 2 when the export cannot be read.
        docs/testing.md says what the files hold.
        """;

    /// <summary>Runs the command.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="output">Takes each violation, what was not judged, and a summary.</param>
    /// <param name="errors">Takes what is wrong with the command or the export: file, line, what was expected.</param>
    /// <returns>0, 1 or 2, as the usage says.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        try
        {
            if (Read(args) is { } asked)
                return await Judge(ExportFolder.Read(asked.Folder, asked.At), output);
            await errors.WriteLineAsync(Usage);
        }
        catch (UnreadableExportException unreadable)
        {
            await errors.WriteLineAsync(unreadable.Message);
        }

        return 2;
    }

    private static (string Folder, DateTimeOffset? At)? Read(string[] args) => args switch
    {
        [var folder] when !folder.StartsWith('-') => (folder, null),
        [var folder, "--at", var at] when Time(at) is { } time => (folder, time),
        ["--at", var at, var folder] when Time(at) is { } time => (folder, time),
        _ => null,
    };

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static async Task<int> Judge(Export export, TextWriter output)
    {
        foreach (var (file, unjudged) in export.Missing)
            await output.WriteLineAsync($"{file} is missing: {unjudged}");
        var facts = export.Facts;
        var violations = Checker.WhileSomeRun(facts);
        foreach (var violation in violations)
            await output.WriteLineAsync(violation.ToString());
        if (facts.UnderWay() is { Count: > 0 } underWay)
        {
            await output.WriteLineAsync(
                $"{underWay.Count} of the bookings are under way: of those only what holds at every moment was judged.");
        }

        await output.WriteLineAsync(
            $"{violations.Count} violations in {facts.Bookings.Count} bookings, {facts.Seats.Count} legs of seats, "
            + $"{facts.Payments.Count} payments, {facts.Notices.Count} notices, "
            + $"{facts.Executions.Count} executions, {facts.Answers.Count} answers at {facts.Now:u}.");
        return violations.Count == 0 ? 0 : 1;
    }
}
