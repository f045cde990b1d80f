using System.Diagnostics;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>The sample program, run as Lambda runs one.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process process;

    private SampleProcess(Process process) => this.process = process;

    /// <summary>Starts it.</summary>
    /// <param name="handler">Which function it runs; null for none.</param>
    /// <param name="endpoint">Where the Runtime API is.</param>
    public static SampleProcess Start(string? handler, string endpoint)
    {
        var program = AppContext.BaseDirectory.Replace("StepBooking.Compat.Lambda.Tests", "StepBooking.Compat.Lambda.Sample", StringComparison.Ordinal);
        var start = new ProcessStartInfo(Path.Combine(program, "StepBooking.Compat.Lambda.Sample"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = endpoint;
        start.Environment["ANNOTATIONS_HANDLER"] = handler;
        start.Environment["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "128";
        return new SampleProcess(Process.Start(start)!);
    }

    /// <summary>Waits for its end; its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        using var deadline = new CancellationTokenSource(RuntimeApi.Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The next line it prints.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var deadline = new CancellationTokenSource(RuntimeApi.Patience);
        return await process.StandardOutput.ReadLineAsync(deadline.Token);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
