using System.Diagnostics;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Processes;

public sealed class NodeConversationTests : IDisposable
{
    private static readonly NodeLimits Limits = new(TimeSpan.FromSeconds(10), 64);
    private readonly string folder = Directory.CreateTempSubdirectory("node-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Debugger attached.")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public async Task A_line_that_answers_nothing_fails_every_open_question(string line)
    {
        var script = Path.Combine(folder, "script");
        await File.WriteAllTextAsync(script, $"read first; read second; echo '{line}'; exec sleep 600\n");
        await using var conversation = NodeConversation.Start("/bin/sh", script, Limits);

        Task[] questions = [conversation.Ask(1, "first"), conversation.Ask(2, "second")];

        foreach (var question in questions)
            await Assert.ThrowsAsync<IOException>(() => question);
        Assert.True(conversation.IsOver);
    }

    [Fact]
    public async Task A_worker_that_cannot_be_loaded_ends_the_child_with_one_line()
    {
        foreach (var file in Directory.GetFiles(RepositoryRoot.Combine("local", "npm"), "*.mjs"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var start = new ProcessStartInfo(Tool.Find("node", "")) { RedirectStandardInput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(folder, "expressions.mjs"));
        using var node = Process.Start(start)!;

        var said = await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.Equal(1, node.ExitCode);
        Assert.StartsWith("The evaluator of expressions cannot be loaded: ", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
