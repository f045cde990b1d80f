using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace StepBooking.Processes;

/// <summary>One running Node child and the questions it has not answered yet.</summary>
internal sealed class NodeConversation : IAsyncDisposable
{
    private const int MostAtOnce = 64 * 1024;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonElement>> open = new();
    private readonly Channel<string> questions = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Process process;
    private readonly Task writing;
    private readonly Task reading;

    private NodeConversation(Process process)
    {
        this.process = process;
        writing = Task.Run(Write);
        reading = Task.Run(Read);
    }

    public int ProcessId => process.Id;

    public bool IsOver { get; private set; }

    public static NodeConversation Start(string node, string script, NodeLimits limits)
    {
        var start = new ProcessStartInfo(node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(script);
        start.Environment["EXPRESSION_LIMIT_MS"] = limits.Time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        start.Environment["EXPRESSION_MEMORY_MB"] = limits.Megabytes.ToString(CultureInfo.InvariantCulture);
        try
        {
            return new NodeConversation(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            throw new StartUpException($"{node} could not be started: {failure.Message}", failure);
        }
    }

    public Task<JsonElement> Ask(long id, string line)
    {
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        open[id] = answer;
        if (!questions.Writer.TryWrite(line) || IsOver)
        {
            open.TryRemove(id, out _);
            answer.TrySetException(Died());
        }

        return answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        questions.Writer.TryComplete();
        await writing;
        var exited = process.WaitForExitAsync();
        if (await Task.WhenAny(exited, Task.Delay(TimeSpan.FromSeconds(2))) != exited)
        {
            process.Kill();
        }

        await exited;
        await reading;
        process.Dispose();
    }

    private static IOException Died() => new("The Node child has ended.");

    /// <summary>Writes whatever waits in one go: with many who ask at once a write each would cost more than the answers.</summary>
    private async Task Write()
    {
        try
        {
            var pipe = process.StandardInput.BaseStream;
            var bytes = new ArrayBufferWriter<byte>();
            while (await questions.Reader.WaitToReadAsync())
            {
                while (bytes.WrittenCount < MostAtOnce && questions.Reader.TryRead(out var line))
                {
                    Encoding.UTF8.GetBytes(line, bytes);
                    bytes.Write("\n"u8);
                }

                await pipe.WriteAsync(bytes.WrittenMemory);
                await pipe.FlushAsync();
                bytes.ResetWrittenCount();
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The pipe broke: the child is gone, and the reading side tells everyone who waits.
        }
    }

    private async Task Read()
    {
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                Answer(line);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IOException)
        {
            // A line that answers nothing: whose answers the next ones are cannot be told, so another child has to take over.
            process.Kill();
        }
        finally
        {
            IsOver = true;
            questions.Writer.TryComplete();
            foreach (var waiting in open.Values)
            {
                waiting.TrySetException(Died());
            }
        }
    }

    private void Answer(string line)
    {
        var answer = JsonElement.Parse(line);
        if (!open.TryRemove(answer.GetProperty("id").GetInt64(), out var waiting))
        {
            return;
        }

        if (answer.TryGetProperty("error", out var error))
        {
            waiting.TrySetException(new NodeChildException(error.GetString()!));
        }
        else
        {
            waiting.TrySetResult(answer.TryGetProperty("result", out var result) ? result : default);
        }
    }
}
