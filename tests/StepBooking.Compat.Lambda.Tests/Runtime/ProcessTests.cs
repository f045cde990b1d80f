namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>Annotated functions as a process: dispatch, answers, and an end with the Runtime API's.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Function_answers_event_after_event()
    {
        await using var api = await RuntimeApi.StartAsync();
        using var process = SampleProcess.Start("Greet", api.Endpoint);
        api.Enqueue("""{"name":"Alice"}""");
        api.Enqueue("null");

        Assert.Equal("""{"Name":"Hello, Alice","Process":1}""", (await api.AnswerAsync()).Body);
        Assert.Equal("""{"Process":2}""", (await api.AnswerAsync()).Body);
        Assert.EndsWith("\trequest-1\tinfo\tGreeting Alice", await process.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_behind_a_route_answers_a_request()
    {
        await using var api = await RuntimeApi.StartAsync();
        using var process = SampleProcess.Start("ShowGreeting", api.Endpoint);
        api.Enqueue("""{"httpMethod":"GET","resource":"/greetings/{name}","pathParameters":{"name":"Bob"}}""");

        Assert.Equal("""{"statusCode":200,"body":"Hello, Bob","isBase64Encoded":false}""", (await api.AnswerAsync()).Body);
    }

    [Fact]
    public async Task Failure_is_answered_with_its_cause()
    {
        await using var api = await RuntimeApi.StartAsync();
        using var process = SampleProcess.Start("Refuse", api.Endpoint);
        api.Enqueue("""{"name":"Carol"}""");

        var error = (await api.AnswerAsync()).Json;
        Assert.Equal("GreetingRefused", error.GetProperty("errorType").GetString());
        Assert.Equal("InvalidOperationException", error.GetProperty("cause").GetProperty("errorType").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("greet")]
    public async Task No_function_of_that_name_ends_at_once_and_says_nothing(string? handler)
    {
        using var process = SampleProcess.Start(handler, "127.0.0.1:1");

        Assert.Equal((0, string.Empty, string.Empty), await process.EndAsync());
    }

    [Fact]
    public async Task Process_ends_when_nobody_listens()
    {
        string endpoint;
        await using (var api = await RuntimeApi.StartAsync())
        {
            endpoint = api.Endpoint;
        }

        using var process = SampleProcess.Start("Greet", endpoint);
        var (exitCode, output, _) = await process.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"The Runtime API at {endpoint} is gone", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_that_waits_for_an_event_ends_with_the_runtime_api()
    {
        await using var api = await RuntimeApi.StartAsync();
        using var process = SampleProcess.Start("Greet", api.Endpoint);
        await api.Waiting.WaitAsync(RuntimeApi.Patience);
        await api.AbortAsync();

        Assert.Equal(1, (await process.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task Process_that_is_at_work_ends_with_the_runtime_api()
    {
        await using var api = await RuntimeApi.StartAsync();
        using var process = SampleProcess.Start("Wait", api.Endpoint);
        api.Enqueue("{}");
        Assert.EndsWith("Waiting", await process.ReadLineAsync(), StringComparison.Ordinal);
        await api.AbortAsync();

        Assert.Equal(1, (await process.EndAsync()).ExitCode);
    }
}
