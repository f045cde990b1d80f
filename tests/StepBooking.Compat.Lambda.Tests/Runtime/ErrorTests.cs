using System.Text.Json;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>The document by which Step Functions tells one failure from another.</summary>
public class ErrorTests
{
    private static readonly DefaultLambdaJsonSerializer Json = new();

    [Fact]
    public async Task Error_type_is_the_simple_name_of_the_exception()
    {
        var answer = await ErrorOfAsync(() => throw new SeatTaken("12A"));

        Assert.Equal("invocation/request-1/error", answer.Path);
        Assert.Equal("application/vnd.aws.lambda.error+json", answer.Headers["Content-Type"]);
        Assert.Equal("SeatTaken", answer.Headers["Lambda-Runtime-Function-Error-Type"]);
        Assert.Equal("SeatTaken", answer.Json.GetProperty("errorType").GetString());
        Assert.Equal("12A", answer.Json.GetProperty("errorMessage").GetString());
        Assert.All(answer.Json.GetProperty("stackTrace").EnumerateArray(), line => Assert.StartsWith("at ", line.GetString(), StringComparison.Ordinal));
        Assert.False(answer.Json.TryGetProperty("cause", out _));
        Assert.False(answer.Json.TryGetProperty("causes", out _));
    }

    [Fact]
    public async Task Generic_exception_keeps_its_arity()
    {
        var answer = await ErrorOfAsync(() => throw new Wrong<int>());

        Assert.Equal("Wrong`1", answer.Json.GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Causes_are_told_without_stack_traces_they_do_not_have()
    {
        var answer = await ErrorOfAsync(() => throw new AggregateException(new SeatTaken("1"), new SeatTaken("2")));

        Assert.Equal("AggregateException", answer.Json.GetProperty("errorType").GetString());
        Assert.Equal(["1", "2"], answer.Json.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("errorMessage").GetString()));
        Assert.Equal("1", answer.Json.GetProperty("cause").GetProperty("errorMessage").GetString());
        Assert.False(answer.Json.GetProperty("cause").TryGetProperty("stackTrace", out _));
    }

    [Fact]
    public async Task Failed_task_is_not_wrapped()
    {
        var (answer, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create(async () =>
        {
            await Task.Yield();
            throw new SeatTaken("later");
        }));

        Assert.Equal("SeatTaken", answer.Json.GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Event_that_is_not_json_is_a_serializer_exception()
    {
        var (answer, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create((Dictionary<string, string> _) => { }, Json), "{bad");

        Assert.Equal("JsonSerializerException", answer.Json.GetProperty("errorType").GetString());
        Assert.Equal("JsonException", answer.Json.GetProperty("cause").GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Document_over_256_KB_shrinks_to_a_message()
    {
        var answer = await ErrorOfAsync(() => throw new SeatTaken(new string('x', 300_000)));

        Assert.Equal("errorMessage", Assert.Single(answer.Json.EnumerateObject()).Name);
    }

    [Fact]
    public async Task Message_beyond_ascii_survives_body_and_header()
    {
        var answer = await ErrorOfAsync(() => throw new SeatTaken("Sitz \"5\"\nvergeben – 满"));

        Assert.Equal("Sitz \"5\"\nvergeben – 满", answer.Json.GetProperty("errorMessage").GetString());
        var cause = JsonDocument.Parse(answer.Headers["Lambda-Runtime-Function-XRay-Error-Cause"]).RootElement;
        Assert.Equal("Sitz \"5\"\nvergeben – 满", cause.GetProperty("exceptions")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Failed_initializer_is_an_init_error_and_ends_the_process()
    {
        await using var api = await RuntimeApi.StartAsync();
        var builder = LambdaBootstrapBuilder.Create(() => { }).UseBootstrapHandler(() => throw new SeatTaken("at start"));

        await Assert.ThrowsAsync<SeatTaken>(() => Invocation.RunOnceAsync(api, builder));

        var answer = await api.AnswerAsync();
        Assert.Equal("init/error", answer.Path);
        Assert.Equal("SeatTaken", answer.Json.GetProperty("errorType").GetString());
        Assert.Empty(api.Nexts);
    }

    [Fact]
    public async Task Initializer_that_says_no_takes_no_event()
    {
        await using var api = await RuntimeApi.StartAsync();
        await Invocation.RunOnceAsync(api, LambdaBootstrapBuilder.Create(() => { }).UseBootstrapHandler(() => Task.FromResult(false)));

        Assert.Empty(api.Nexts);
    }

    private static async Task<RuntimeAnswer> ErrorOfAsync(Action handler) =>
        (await Invocation.RunAsync(LambdaBootstrapBuilder.Create(handler))).Answer;

    private sealed class SeatTaken(string message) : Exception(message);

    private sealed class Wrong<T> : Exception;
}
