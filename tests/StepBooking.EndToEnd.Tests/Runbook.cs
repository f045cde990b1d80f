using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>The commands of docs/operations.md: its blocks of shell, each run as an operator would, after the first.</summary>
internal static partial class Runbook
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The blocks, in order; the first sets up the others.</summary>
    public static IReadOnlyList<string> Blocks { get; } = [.. Block()
        .Matches(File.ReadAllText(Path.Combine(BuiltHost.Events, "..", "..", "docs", "operations.md")).ReplaceLineEndings("\n"))
        .Select(match => match.Groups["text"].Value)];

    /// <summary>Whether a block needs the AWS command line, which a machine may not have.</summary>
    public static bool NeedsAws(string block) => block.Contains("aws ", StringComparison.Ordinal);

    /// <summary>Whether a block is about a message that was given up.</summary>
    public static bool NeedsLetter(string block) => block.Contains("dead-letters", StringComparison.Ordinal);

    /// <summary>Whether a block gives such a message up for good: then there is nothing left to tell of.</summary>
    public static bool GivesUp(string block) => NeedsLetter(block) && block.Contains("-X DELETE", StringComparison.Ordinal);

    /// <summary>Whether this machine has the AWS command line.</summary>
    public static bool HasAws { get; } = Has("aws");

    /// <summary>Runs a block; it must succeed.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="block">The block.</param>
    /// <param name="id">The booking, or the dead letter, that it is about.</param>
    /// <returns>What it said.</returns>
    public static async Task<string> Run(Desk desk, string block, string id)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"set -euo pipefail\n{Blocks[0]}\n{block}");
        start.Environment["API"] = desk.Api.BaseAddress!.ToString().TrimEnd('/');
        start.Environment["AWS_ENDPOINT_URL"] = desk.Aws.ToString().TrimEnd('/');
        start.Environment["BOOKING"] = id;
        start.Environment["LETTER"] = id;
        start.Environment["STEPBOOKING"] = $"{Environment.ProcessPath} {BuiltHost.Path}";
        start.Environment["DATA"] = desk.Host.Data;
        start.Environment["AWS_PAGER"] = "";
        using var process = Process.Start(start)!;
        using var over = new CancellationTokenSource(Limit);
        var said = process.StandardOutput.ReadToEndAsync(over.Token);
        var complained = process.StandardError.ReadToEndAsync(over.Token);
        await process.WaitForExitAsync(over.Token);
        Assert.True(process.ExitCode == 0, $"{block}\n{await said}\n{await complained}");
        return await said;
    }

    private static bool Has(string program)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"{program} --version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    [GeneratedRegex("```sh\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
