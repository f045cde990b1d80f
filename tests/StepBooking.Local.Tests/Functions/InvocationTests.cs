using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Functions;

public sealed class InvocationTests
{
    private const string Name = "stepbooking-test-ReserveSeats";

    [Fact]
    public async Task A_function_answers_its_event_and_the_same_process_takes_the_next_one()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        JsonElement first = await functions.Answer(Name, new { seat = "12A" });
        await functions.Host.Settled;
        JsonElement second = await functions.Answer(Name, new { seat = "12B" });

        Assert.Equal("12A", first.GetProperty("event").GetProperty("seat").GetString());
        Assert.Equal("12B", second.GetProperty("event").GetProperty("seat").GetString());
        Assert.Equal(first.GetProperty("pid").GetInt32(), second.GetProperty("pid").GetInt32());
    }

    [Theory]
    [InlineData(Name)]
    [InlineData("ReserveSeats")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:" + Name)]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:" + Name + ":$LATEST")]
    [InlineData("000000000000:function:" + Name)]
    [InlineData(Name + ":$LATEST")]
    public async Task A_function_is_found_by_each_of_its_names(string name)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);
        functions.Add("stepbooking-test-ReleaseSeats");

        FunctionResult result = await functions.Invoke(name, new { });

        Assert.Null(result.FunctionError);
        Assert.Equal("$LATEST", result.ExecutedVersion);
    }

    [Theory]
    [InlineData("Seats", null)]
    [InlineData(Name, "7")]
    [InlineData(Name + ":live", null)]
    public async Task An_unknown_function_or_version_is_not_found(string name, string? qualifier)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsError error = await Assert.ThrowsAsync<AwsError>(() => functions.Host.Invoke(name, default, qualifier, CancellationToken.None));

        Assert.Equal("ResourceNotFoundException", error.Code);
        Assert.Equal(404, error.Status);
        Assert.StartsWith("Function not found: arn:aws:lambda:us-east-1:000000000000:function:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_sees_what_Lambda_and_the_template_set_and_nothing_else_of_the_host()
    {
        Environment.SetEnvironmentVariable("STEPBOOKING_TEST_LEAK", "leaked");
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name, static function => function with
        {
            Environment = new Dictionary<string, string> { ["TABLE_NAME"] = "bookings", ["AWS_REGION"] = "mars-1" },
            MemorySize = 512,
            LogFormat = "JSON",
        });

        JsonElement answer = await functions.Answer(Name, new { env = true });
        Dictionary<string, string> seen = answer.GetProperty("env").Deserialize<Dictionary<string, string>>()!;

        Assert.Equal("bookings", seen["TABLE_NAME"]);
        Assert.Equal("us-east-1", seen["AWS_REGION"]);
        Assert.Equal("http://127.0.0.1:4566", seen["AWS_ENDPOINT_URL"]);
        Assert.Equal("FAKEKEY", seen["AWS_ACCESS_KEY_ID"]);
        Assert.Equal("fakesecret", seen["AWS_SECRET_ACCESS_KEY"]);
        Assert.Equal(Name, seen["AWS_LAMBDA_FUNCTION_NAME"]);
        Assert.Equal("$LATEST", seen["AWS_LAMBDA_FUNCTION_VERSION"]);
        Assert.Equal("512", seen["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]);
        Assert.Equal("/aws/lambda/" + Name, seen["AWS_LAMBDA_LOG_GROUP_NAME"]);
        Assert.Equal("JSON", seen["AWS_LAMBDA_LOG_FORMAT"]);
        Assert.Equal("bootstrap", seen["_HANDLER"]);
        Assert.True(Directory.Exists(seen["LAMBDA_TASK_ROOT"]));
        Assert.True(File.Exists(Path.Combine(seen["DOTNET_ROOT"], OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")));
        Assert.DoesNotContain("STEPBOOKING_TEST_LEAK", seen.Keys);
        JsonElement headers = answer.GetProperty("headers");
        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:" + Name, headers.GetProperty("lambda-runtime-invoked-function-arn").GetString());
        Assert.StartsWith("Root=1-", headers.GetProperty("lambda-runtime-trace-id").GetString(), StringComparison.Ordinal);
        Assert.True(long.Parse(headers.GetProperty("lambda-runtime-deadline-ms").GetString()!, null) > DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task An_error_that_the_function_reports_is_the_answer_and_the_process_lives_on()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        FunctionResult failed = await functions.Invoke(Name, new { fail = "SeatsTaken" });
        await functions.Host.Settled;
        JsonElement after = await functions.Answer(Name, new { });

        Assert.Equal(200, failed.Status);
        Assert.Equal("Unhandled", failed.FunctionError);
        Assert.Equal("""{"errorType":"SeatsTaken","errorMessage":"because"}""", Encoding.UTF8.GetString(failed.Payload.Span));
        Assert.Equal(1, functions.Host.Processes);
        Assert.True(after.GetProperty("pid").GetInt32() > 0);
    }

    [Fact]
    public async Task A_function_that_outlives_its_timeout_is_killed_and_timed_out()
    {
        ManualTimeProvider clock = new();
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start(time: clock);
        functions.Add(Name, static function => function with { Timeout = TimeSpan.FromSeconds(10) });
        int pid = (await functions.Answer(Name, new { })).GetProperty("pid").GetInt32();
        await functions.Host.Settled;

        Task<FunctionResult> invocation = functions.Invoke(Name, new { waitFor = gate.Address });
        await gate.Arrivals(1);
        clock.Advance(TimeSpan.FromSeconds(10));
        FunctionResult result = await invocation;

        Assert.Equal("Unhandled", result.FunctionError);
        JsonElement error = JsonElement.Parse(result.Payload.Span);
        Assert.Equal("Sandbox.Timedout", error.GetProperty("errorType").GetString());
        Assert.Matches("^RequestId: [0-9a-f-]{36} Error: Task timed out after 10.00 seconds$", error.GetProperty("errorMessage").GetString());
        Assert.NotEqual(pid, (await functions.Answer(Name, new { })).GetProperty("pid").GetInt32());
    }

    [Theory]
    [InlineData("abort", "Runtime exited with error: exit status 134")]
    [InlineData("kill", "Runtime exited with error: signal: killed")]
    [InlineData("leave", "Runtime exited without providing a reason")]
    public async Task A_process_that_ends_without_an_answer_is_an_exit_error(string how, string said)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        FunctionResult result = await functions.Invoke(Name, new Dictionary<string, bool> { [how] = true });

        Assert.Equal("Unhandled", result.FunctionError);
        JsonElement error = JsonElement.Parse(result.Payload.Span);
        Assert.Equal("Runtime.ExitError", error.GetProperty("errorType").GetString());
        Assert.Matches($"^RequestId: [0-9a-f-]{{36}} Error: {said}$", error.GetProperty("errorMessage").GetString());
        Assert.Null((await functions.Invoke(Name, new { })).FunctionError);
    }

    [Theory]
    [InlineData("exit", "Runtime.ExitError")]
    [InlineData("error", "NoStore")]
    public async Task A_process_that_cannot_start_says_why(string init, string errorType)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name, function => function with { Environment = new Dictionary<string, string> { ["INIT"] = init } });

        FunctionResult result = await functions.Invoke(Name, new { });

        Assert.Equal("Unhandled", result.FunctionError);
        Assert.Equal(errorType, JsonElement.Parse(result.Payload.Span).GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task A_process_that_never_asks_for_an_event_is_given_up()
    {
        ManualTimeProvider clock = new();
        await using FakeFunctions functions = FakeFunctions.Start(time: clock);
        functions.Add(Name, static function => function with { Environment = new Dictionary<string, string> { ["INIT"] = "hang" } });

        Task<FunctionResult> invocation = functions.Invoke(Name, new { });
        while (!clock.AdvanceToNext())
            await Task.Yield();
        FunctionResult result = await invocation;

        Assert.Equal("Sandbox.Timedout", JsonElement.Parse(result.Payload.Span).GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task A_folder_without_bootstrap_is_an_invalid_entrypoint()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name, static function => function with { Folder = Path.GetTempPath() });

        FunctionResult result = await functions.Invoke(Name, new { });

        Assert.Equal("Runtime.InvalidEntrypoint", JsonElement.Parse(result.Payload.Span).GetProperty("errorType").GetString());
        Assert.Equal(0, functions.Host.Processes);
    }

    [Fact]
    public async Task An_answer_over_six_megabytes_is_refused()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        FunctionResult result = await functions.Invoke(Name, new { big = 6 * 1024 * 1024 + 99 });

        Assert.Equal("Unhandled", result.FunctionError);
        Assert.Equal("Function.ResponseSizeTooLarge", JsonElement.Parse(result.Payload.Span).GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task What_a_process_says_goes_to_its_log_group_between_Lambdas_own_lines()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        await functions.Invoke(Name, new { say = "twelve A is gone" });
        await functions.Host.DisposeAsync();

        (string Group, string Stream, string Line)[] lines = [.. functions.Logs.Lines];
        Assert.All(lines, static line => Assert.Equal("/aws/lambda/" + Name, line.Group));
        Assert.All(lines, static line => Assert.Matches(@"^\d{4}/\d\d/\d\d/\[\$LATEST\][0-9a-f]{32}$", line.Stream));
        Assert.Contains(lines, static line => line.Line.StartsWith("START RequestId: ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Line == "twelve A is gone");
        Assert.Contains(lines, static line => line.Line.StartsWith("END RequestId: ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.Line.StartsWith("REPORT RequestId: ", StringComparison.Ordinal) && line.Line.Contains("Init Duration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Processes_end_with_the_host_even_in_the_middle_of_an_invocation()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);
        int pid = (await functions.Answer(Name, new { })).GetProperty("pid").GetInt32();
        using Process process = Process.GetProcessById(pid);

        Task<FunctionResult> invocation = functions.Invoke(Name, new { waitFor = gate.Address });
        await gate.Arrivals(1);
        await functions.Host.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.Equal("Runtime.ExitError", JsonElement.Parse((await invocation).Payload.Span).GetProperty("errorType").GetString());
    }
}
