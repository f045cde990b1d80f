using System.Collections.Concurrent;
using StepBooking.Processes;

namespace StepBooking.Local.Synthesis;

/// <summary>Runs the CDK app when anything that it is made from has changed, and keeps what it wrote.</summary>
/// <param name="cache">The folder that keeps one cloud assembly for each state of the inputs.</param>
internal sealed class AppSynthesis(string cache)
{
    private const int Kept = 3;
    private const string Node = "install Node.js 20 or newer (Debian: apt install nodejs): the CDK runs in it.";

    /// <summary>The cloud assembly of the inputs as they are now. It stays as long as the answer is not disposed.</summary>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="progress">Gets a line when the app has to run.</param>
    /// <param name="cancellationToken">Gives up, leaving nothing running.</param>
    /// <exception cref="StartUpException">The app is not built, Node is missing, or the app failed: the line names its log.</exception>
    public async Task<Synthesised> Run(SynthesisInputs inputs, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(inputs.App))
            throw new StartUpException($"{inputs.App} is missing: run 'dotnet build' once.");
        var hash = FileDigest.Of(RepositoryRoot.Path, inputs.Files)[..24];
        var folder = Path.Combine(cache, hash);
        using var turn = await FileLock.Take(
            Path.Combine(cache, "lock"), () => progress?.Report("Waiting for another process that synthesises the app."), cancellationToken);
        var cached = Directory.Exists(folder);
        if (!cached)
        {
            progress?.Report("Synthesising the CDK app.");
            await Synthesise(inputs, folder, cancellationToken);
        }

        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        var result = new Synthesised(folder, cached);
        Clean(folder);
        return result;
    }

    private static async Task Synthesise(SynthesisInputs inputs, string folder, CancellationToken cancellationToken)
    {
        var node = Tool.Find("node", Node);
        var runner = Path.IsPathRooted(inputs.Runner) ? inputs.Runner : Tool.Find(inputs.Runner, "install the .NET 10 SDK.");
        var draft = folder + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        var log = folder + ".log";
        var lines = new ConcurrentQueue<string>();
        int code;
        await using (var process = GuardedProcess.Start(new GuardedCommand(runner, [inputs.App])
        {
            WorkingDirectory = RepositoryRoot.Path,
            Output = lines.Enqueue,
            Environment = new Dictionary<string, string?>
            {
                ["CDK_OUTDIR"] = draft,
                ["CDK_CONTEXT_JSON"] = """{"functions":"desk"}""",
                ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = "20",
                ["JSII_NODE"] = node,
            },
        }))
        {
            code = await process.Exited.WaitAsync(cancellationToken);
        }

        await File.WriteAllLinesAsync(log, lines, cancellationToken);
        if (code != 0 || !File.Exists(Path.Combine(draft, "manifest.json")))
            throw new StartUpException($"The CDK app failed ({Reason(lines, code)}): all that it said is in {log}");
        Directory.Move(draft, folder);
    }

    private static string Reason(ConcurrentQueue<string> lines, int code)
    {
        var told = lines.FirstOrDefault(line => line.Contains("Exception", StringComparison.Ordinal) || line.Contains("rror:", StringComparison.Ordinal))
            ?? lines.LastOrDefault(line => line.Trim().Length > 0)
            ?? $"exit code {code}";
        return told.Trim().Replace("Unhandled exception. ", "", StringComparison.Ordinal);
    }

    private void Clean(string current)
    {
        var old = Directory.GetDirectories(cache)
            .Where(folder => folder != current)
            .OrderByDescending(Directory.GetLastWriteTimeUtc)
            .Skip(Kept - 1);
        foreach (var folder in old)
            Synthesised.Delete(folder);
    }
}
