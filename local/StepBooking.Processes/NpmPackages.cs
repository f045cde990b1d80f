using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StepBooking.Processes;

/// <summary>The npm packages of local/npm, installed exactly as its lock file says.</summary>
public sealed class NpmPackages
{
    private const string Advice = "install Node.js 20 or newer with npm (Debian: apt install nodejs npm).";
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(2);
    private readonly string home;

    private NpmPackages(string home) => this.home = home;

    /// <summary>The folder node_modules, absolute.</summary>
    public string Root => Path.Combine(home, "node_modules");

    /// <summary>The path of Node's executable.</summary>
    public string Node { get; } = Tool.Find("node", Advice);

    /// <summary>
    /// Makes sure that the packages are installed: at once when node_modules is what the lock file says, else by
    /// <c>npm ci</c>. Processes that ask at the same time wait for the one that installs.
    /// </summary>
    /// <param name="progress">Gets a line at least every two seconds while it takes longer; null for none.</param>
    /// <param name="cancellationToken">Gives up, leaving nothing running.</param>
    /// <exception cref="StartUpException">Node or npm is missing, or the installation failed.</exception>
    public static Task<NpmPackages> Install(IProgress<string>? progress = null, CancellationToken cancellationToken = default)
        => Install(RepositoryRoot.Combine("local", "npm"), progress, cancellationToken);

    /// <summary>The same for another folder that holds a package.json and its lock file.</summary>
    /// <param name="home">That folder.</param>
    /// <param name="progress">Gets the lines.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<NpmPackages> Install(string home, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var packages = new NpmPackages(Path.GetFullPath(home));
        var wanted = await packages.LockHash(cancellationToken);
        if (packages.IsInstalled(wanted))
            return packages;

        var lockFile = RepositoryRoot.Combine("artifacts", "locks", "npm-" + wanted[..16]);
        using var turn = await FileLock.Take(
            lockFile, () => progress?.Report("Waiting for another process that installs the npm packages."), cancellationToken);
        if (!packages.IsInstalled(wanted))
            await packages.Download(wanted, progress, cancellationToken);
        return packages;
    }

    /// <summary>Where a package is installed.</summary>
    /// <param name="package">Its name, for example <c>jsonata</c>.</param>
    public string Folder(string package) => Path.Combine(Root, package);

    private string Stamp => Path.Combine(Root, ".installed");

    private bool IsInstalled(string wanted) => File.Exists(Stamp) && File.ReadAllText(Stamp) == wanted;

    private async Task Download(string wanted, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var npm = Tool.Find("npm", Advice);
        progress?.Report($"Installing the npm packages into {Root} (npm ci).");
        var lines = new ConcurrentQueue<string>();
        await using var process = GuardedProcess.Start(new GuardedCommand(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = home,
            Output = lines.Enqueue,
        });
        await WaitFor(process, progress, cancellationToken);
        if (await process.Exited is var code and not 0)
        {
            var said = lines.FirstOrDefault(line => line.Contains("npm error", StringComparison.Ordinal)) ?? $"exit code {code}";
            throw new StartUpException($"'npm ci' failed in {home} ({said.Trim()}): run it there by hand to see all of it.");
        }

        await File.WriteAllTextAsync(Stamp, wanted, cancellationToken);
        progress?.Report("The npm packages are installed.");
    }

    private static async Task WaitFor(GuardedProcess process, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        for (var waited = ProgressEvery; ; waited += ProgressEvery)
        {
            try
            {
                await process.Exited.WaitAsync(ProgressEvery, cancellationToken);
                return;
            }
            catch (TimeoutException)
            {
                progress?.Report($"Installing the npm packages … {waited.TotalSeconds:0} s.");
            }
        }
    }

    private async Task<string> LockHash(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])["package.json", "package-lock.json"])
            hash.AppendData(await File.ReadAllBytesAsync(Path.Combine(home, file), cancellationToken));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
