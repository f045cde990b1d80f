using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.StepFunctions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>The built host, started once for the whole assembly on free ports and an empty data folder, and ended with its children.</summary>
public sealed class Desk : IAsyncLifetime
{
    private readonly List<string> _output = [];
    private readonly string _data = Directory.CreateTempSubdirectory("stepbooking-").FullName;
    private Process? _host;

    /// <summary>The REST API, no slash at the end of its path.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>The AWS endpoint's address.</summary>
    public Uri Aws { get; private set; } = null!;

    /// <summary>Step Functions as any client sees it.</summary>
    public AmazonStepFunctionsClient StepFunctions { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { BuiltHost.Path, "--port", "0", "--aws-port", "0", "--data", _data, "--in-memory" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _host = new Process { StartInfo = start };
        var ready = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _host.OutputDataReceived += (_, line) => Read(line.Data, ready);
        _host.ErrorDataReceived += (_, line) => Read(line.Data, ready);
        _host.Start();
        _host.BeginOutputReadLine();
        _host.BeginErrorReadLine();

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var ended = _host.WaitForExitAsync(limit.Token);
        if (await Task.WhenAny(ready.Task, ended) != ready.Task)
            throw new InvalidOperationException("The host did not become ready:\n" + Output());

        using var document = JsonDocument.Parse(await ready.Task);
        Api = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(document.RootElement.GetProperty("api").GetString()!),
            Timeout = TimeSpan.FromSeconds(60),
        };
        Aws = new Uri(document.RootElement.GetProperty("aws").GetString()!);
        StepFunctions = new AmazonStepFunctionsClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonStepFunctionsConfig { ServiceURL = Aws.ToString(), AuthenticationRegion = "us-east-1" });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        StepFunctions?.Dispose();
        Api?.Dispose();
        if (_host is { HasExited: false })
        {
            var family = ProcessTree.Below(_host.Id);
            Signal.Terminate(_host.Id);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await _host.WaitForExitAsync(limit.Token);
            var left = family.Where(ProcessTree.Lives).ToList();
            Assert.True(left.Count == 0, $"The host left {left.Count} child processes behind.\n{Output()}");
        }

        _host?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Everything that the host has printed so far.</summary>
    public string Output()
    {
        lock (_output)
            return string.Join('\n', _output);
    }

    private void Read(string? line, TaskCompletionSource<string> ready)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
        if (line.StartsWith("READY ", StringComparison.Ordinal))
            ready.TrySetResult(line["READY ".Length..]);
    }
}
