using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Logs;

namespace StepBooking.Local.Tests.Functions;

/// <summary>A function host over a small executable that speaks the Runtime API and does what its event says.</summary>
internal sealed class FakeFunctions : IAsyncDisposable
{
    private const string Bootstrap = """
        #!/usr/bin/env node
        const http = require('http');
        const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
        const agent = new http.Agent({ keepAlive: true });
        const call = (method, path, body) => new Promise((resolve, reject) => {
          const request = http.request({ host, port, method, path: '/2018-06-01/runtime/' + path, agent }, answer => {
            const parts = [];
            answer.on('data', part => parts.push(part));
            answer.on('end', () => resolve({ headers: answer.headers, status: answer.statusCode, body: Buffer.concat(parts).toString() }));
            answer.on('error', reject);
          });
          request.on('error', reject);
          request.end(body);
        });
        (async () => {
          if (process.env.INIT === 'exit') process.exit(3);
          if (process.env.INIT === 'error') {
            await call('POST', 'init/error', JSON.stringify({ errorType: 'NoStore', errorMessage: 'no table' }));
            process.exit(1);
          }
          if (process.env.INIT === 'hang') { setInterval(() => {}, 1000); return; }
          for (;;) {
            const next = await call('GET', 'invocation/next');
            const id = next.headers['lambda-runtime-aws-request-id'];
            const event = JSON.parse(next.body);
            if (event.say) console.log(event.say);
            if (event.abort) process.abort();
            if (event.kill) process.kill(process.pid, 'SIGKILL');
            if (event.leave) process.exit(0);
            if (event.waitFor) await fetch(event.waitFor);
            if (event.hang) await new Promise(() => setInterval(() => {}, 1000));
            if (event.fail) await call('POST', `invocation/${id}/error`, JSON.stringify({ errorType: event.fail, errorMessage: 'because' }));
            else if (event.big) await call('POST', `invocation/${id}/response`, '"' + 'x'.repeat(event.big) + '"');
            else await call('POST', `invocation/${id}/response`, JSON.stringify({ event, pid: process.pid, env: event.env ? process.env : undefined, headers: event.env ? next.headers : undefined }));
          }
        })().catch(() => process.exit(9));
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("functions-").FullName;

    private FakeFunctions(FunctionSettings settings, TimeProvider time)
    {
        string bootstrap = Path.Combine(folder, "bootstrap");
        File.WriteAllText(bootstrap, Bootstrap.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(bootstrap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Registry = new FunctionRegistry(settings);
        Host = new FunctionHost(Registry, Policies, settings, static role => new Identity(role, "FAKEKEY", "fakesecret"), Logs, time);
        Events = new EventQueue(Host, Logs, time);
    }

    public MemoryLogs Logs { get; } = new();

    public FunctionRegistry Registry { get; }

    public FunctionPolicies Policies { get; } = new();

    public FunctionHost Host { get; }

    public EventQueue Events { get; }

    public static FakeFunctions Start(Func<FunctionSettings, FunctionSettings>? change = null, TimeProvider? time = null)
    {
        FunctionSettings settings = new() { AwsEndpoint = static () => "http://127.0.0.1:4566" };
        return new FakeFunctions(change is null ? settings : change(settings), time ?? TimeProvider.System);
    }

    public FunctionConfiguration Add(string name, Func<FunctionConfiguration, FunctionConfiguration>? change = null)
    {
        FunctionConfiguration function = new()
        {
            Name = name,
            Arn = Registry.ArnOf(name),
            Folder = folder,
            RoleArn = "arn:aws:iam::000000000000:role/" + name,
            LogGroup = "/aws/lambda/" + name,
            Timeout = TimeSpan.FromSeconds(20),
        };
        function = change is null ? function : change(function);
        Registry.Add(function);
        return function;
    }

    public Task<FunctionResult> Invoke(string name, object payload) =>
        Host.Invoke(name, JsonSerializer.SerializeToUtf8Bytes(payload), null, CancellationToken.None);

    public async Task<JsonElement> Answer(string name, object payload)
    {
        FunctionResult result = await Invoke(name, payload);
        Assert.True(result.FunctionError is null, Encoding.UTF8.GetString(result.Payload.Span));
        return JsonElement.Parse(result.Payload.Span);
    }

    /// <summary>The command lines of all processes that were started for these functions and live, guardians included.</summary>
    public string[] LivingProcesses() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(static process => int.TryParse(Path.GetFileName(process), out _))
            .Select(CommandLine)
            .Where(line => line.Contains(folder, StringComparison.Ordinal)),
    ];

    public async ValueTask DisposeAsync()
    {
        Events.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    internal sealed class MemoryLogs : ILogStreams
    {
        public ConcurrentQueue<(string Group, string Stream, string Line)> Lines { get; } = new();

        public ILogStream Open(string logGroup, string logStream) => new MemoryLog(Lines, logGroup, logStream);

        private sealed class MemoryLog(ConcurrentQueue<(string, string, string)> lines, string group, string stream) : ILogStream
        {
            public void Write(DateTimeOffset at, string message) => lines.Enqueue((group, stream, message));

            public void Dispose()
            {
            }
        }
    }
}
