using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace StepBooking.EndToEnd.Tests;

/// <summary>What keeps the host from starting is one line that says what to do.</summary>
[Collection(HostCollection.Name)]
[UnsupportedOSPlatform("windows")]
public sealed class StartTests : IDisposable
{
    private readonly string tools = Directory.CreateTempSubdirectory("stepbooking-tools-").FullName;

    public void Dispose() => Directory.Delete(tools, recursive: true);

    [Theory]
    [InlineData("--port")]
    [InlineData("--aws-port")]
    public async Task A_port_in_use(string option)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await Refuses(HostRun.Start(options: [option, port]), $"Port {port} is in use: stop what listens there, or give another port with {option}");
    }

    [Fact]
    public async Task A_second_host_on_the_same_data()
    {
        await using var first = HostRun.Start();
        await Eventually.Holds(() => Task.FromResult(File.Exists(Path.Combine(first.Data, "seed"))));

        await Refuses(HostRun.Start(first.Data), $"Another host runs on the data folder {first.Data}");
    }

    [Fact]
    public async Task Java_missing() =>
        await Refuses(HostRun.Start(path: PathWith("node", "npm", "dotnet")), "'java' is not on the search path: install a Java runtime, version 17 or newer");

    [Fact]
    public async Task Java_too_old()
    {
        var path = PathWith("node", "npm", "dotnet");
        var java = Path.Combine(tools, "java");
        await File.WriteAllTextAsync(java, "#!/bin/sh\necho 'Error: UnsupportedClassVersionError' >&2\nexit 1\n");
        File.SetUnixFileMode(java, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await Refuses(HostRun.Start(path: path), "DynamoDB Local does not start (Error: UnsupportedClassVersionError): install a Java runtime");
    }

    [Fact]
    public async Task Node_missing() =>
        await Refuses(HostRun.Start(path: PathWith("java", "dotnet")), "'node' is not on the search path: install Node.js");

    [Fact]
    public async Task A_wrong_option()
    {
        await using var host = HostRun.Start(options: ["--concurrency", "4"]);

        Assert.Equal(1, await host.End());
        Assert.Contains(host.Errors, line => line.Contains("--concurrency: at least 5 processes are needed", StringComparison.Ordinal));
    }

    private static async Task Refuses(HostRun run, string because)
    {
        await using (run)
        {
            Assert.Equal(1, await run.End());
            Assert.StartsWith(because, Assert.Single(run.Errors), StringComparison.Ordinal);
            Assert.Empty(ProcessTree.Below(run.Pid));
        }
    }

    private string PathWith(params string[] programs)
    {
        foreach (var program in programs)
            File.CreateSymbolicLink(Path.Combine(tools, program), Find(program));
        return tools;
    }

    private static string Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, program)).First(File.Exists);
}
