using StepBooking.Local.Synthesis;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Synthesis;

public sealed class AppSynthesisTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stepbooking-").FullName;
    private readonly AppSynthesis synthesis;

    public AppSynthesisTests()
    {
        synthesis = new AppSynthesis(Path.Combine(folder, "cache"));
        Write("app.sh", """mkdir -p "$CDK_OUTDIR" && echo run >> ../runs && echo "{}" > "$CDK_OUTDIR/manifest.json" && cp input "$CDK_OUTDIR/copy" """);
        Write("input", "one");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_app_runs_once_for_the_same_inputs()
    {
        using var first = await Run();
        using var second = await Run();

        Assert.False(first.Cached);
        Assert.True(second.Cached);
        Assert.Equal(first.Folder, second.Folder);
    }

    [Fact]
    public async Task Any_changed_input_runs_it_again_and_the_old_outcome_stays()
    {
        using var first = await Run();
        Write("input", "two");
        using var second = await Run();
        Write("input", "one");
        using var third = await Run();

        Assert.False(second.Cached);
        Assert.NotEqual(first.Folder, second.Folder);
        Assert.Equal(first.Folder, third.Folder);
        Assert.True(third.Cached);
    }

    [Fact]
    public async Task A_new_file_among_the_inputs_runs_it_again()
    {
        using var first = await Run();
        Write("added", "");
        using var second = await Run();

        Assert.False(second.Cached);
    }

    [Fact]
    public async Task Old_outcomes_leave_but_not_those_in_use()
    {
        var used = await Run();
        for (var version = 0; version < 5; version++)
        {
            Write("input", $"version {version}");
            (await Run()).Dispose();
        }

        Assert.True(Directory.Exists(used.Folder));
        Assert.Equal(4, Directory.GetDirectories(Path.Combine(folder, "cache")).Length);
        used.Dispose();
        Write("input", "last");
        (await Run()).Dispose();
        Assert.False(Directory.Exists(used.Folder));
    }

    [Fact]
    public async Task A_failed_app_is_one_line_with_its_log_and_leaves_nothing_cached()
    {
        Write("app.sh", "echo something; echo 'Unhandled exception. Error: no such stage' >&2; echo more >&2; exit 5");

        var failure = await Assert.ThrowsAsync<StartUpException>(Run);

        Assert.Matches(@"^The CDK app failed \(Error: no such stage\): all that it said is in .*\.log$", failure.Message);
        var log = failure.Message[(failure.Message.LastIndexOf(' ') + 1)..];
        Assert.Contains("something", await File.ReadAllTextAsync(log), StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(Path.Combine(folder, "cache")));
    }

    [Fact]
    public async Task An_app_that_is_not_built_says_so()
    {
        File.Delete(Path.Combine(folder, "app", "app.sh"));

        Assert.Contains("dotnet build", (await Assert.ThrowsAsync<StartUpException>(Run)).Message, StringComparison.Ordinal);
    }

    private Task<Synthesised> Run()
    {
        var app = Path.Combine(folder, "app");
        var script = Path.Combine(app, "app.sh");
        return synthesis.Run(new SynthesisInputs(script, [app]) { Runner = "/bin/sh" }, null, default);
    }

    private void Write(string name, string text)
    {
        var app = Directory.CreateDirectory(Path.Combine(folder, "app")).FullName;
        File.WriteAllText(Path.Combine(app, name), text.Replace("cp input", $"cp {app}/input", StringComparison.Ordinal).Replace("../runs", $"{folder}/runs", StringComparison.Ordinal));
    }
}
