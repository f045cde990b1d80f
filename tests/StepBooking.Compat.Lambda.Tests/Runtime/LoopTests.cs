using System.Text;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>Next, response and error of the Runtime API, and what a function sees of an invocation.</summary>
public class LoopTests
{
    private static readonly DefaultLambdaJsonSerializer Json = new();

    [Fact]
    public async Task Answer_is_the_serialized_result()
    {
        var (answer, _) = await Invocation.RunAsync(
            LambdaBootstrapBuilder.Create((Guest guest) => Upper(guest), Json),
            """{"name":"Alice"}""");

        Assert.Equal("invocation/request-1/response", answer.Path);
        Assert.Equal("""{"Name":"ALICE"}""", answer.Body);
        Assert.Equal("application/json", answer.Headers["Content-Type"]);

        static Task<Guest> Upper(Guest guest) => Task.FromResult(new Guest(guest.Name?.ToUpperInvariant()));
    }

    [Fact]
    public async Task Call_for_the_next_event_says_who_asks()
    {
        await using var api = await RuntimeApi.StartAsync();
        api.Enqueue("{}");
        await Invocation.RunOnceAsync(api, LambdaBootstrapBuilder.Create(() => { }));

        var headers = Assert.Single(api.Nexts);
        Assert.Equal("application/json", headers["Accept"]);
        Assert.StartsWith("aws-lambda-dotnet/", headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_returned_is_an_empty_answer()
    {
        var (fromAction, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create((Guest _) => { }, Json));
        var (fromTask, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create((Guest _) => Task.CompletedTask, Json));

        Assert.Equal(string.Empty, fromAction.Body);
        Assert.Equal(string.Empty, fromTask.Body);
        Assert.Equal("0", fromTask.Headers["Content-Length"]);
    }

    [Fact]
    public async Task Null_returned_is_answered_as_null()
    {
        var (answer, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create((Guest _) => Task.FromResult<Guest?>(null), Json));

        Assert.Equal("null", answer.Body);
    }

    [Fact]
    public async Task Null_event_reaches_the_handler()
    {
        var (answer, _) = await Invocation.RunAsync(
            LambdaBootstrapBuilder.Create((Guest? guest) => guest is null ? "no guest" : "a guest", Json),
            "null");

        Assert.Equal("\"no guest\"", answer.Body);
    }

    [Fact]
    public async Task Streams_pass_as_they_are()
    {
        var (answer, _) = await Invocation.RunAsync(LambdaBootstrapBuilder.Create((Stream input) => Task.FromResult(input)), "not JSON");

        Assert.Equal("not JSON", answer.Body);
    }

    [Fact]
    public async Task Handler_can_write_its_answer()
    {
        var (answer, _) = await Invocation.RunAsync(
            LambdaBootstrapBuilder.Create((Stream _, ILambdaContext context, MemoryStream output) => output.Write(Encoding.UTF8.GetBytes(context.FunctionName))));

        Assert.Equal("reserve", answer.Body);
    }

    [Fact]
    public async Task Context_says_what_the_headers_and_the_environment_say()
    {
        ILambdaContext? seen = null;
        string? trace = null;
        var deadline = DateTimeOffset.UtcNow.AddSeconds(20).ToUnixTimeMilliseconds();
        TimeSpan remaining = default;
        await Invocation.RunAsync(
            LambdaBootstrapBuilder.Create((Stream _, ILambdaContext context) => See(context)),
            "{}",
            ("Lambda-Runtime-Deadline-Ms", $"{deadline}"),
            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:reserve"),
            ("Lambda-Runtime-Trace-Id", "Root=1-2-3;Sampled=1"),
            ("Lambda-Runtime-Cognito-Identity", """{"cognitoIdentityId":"i","cognitoIdentityPoolId":"p"}"""),
            ("Lambda-Runtime-Client-Context", """{"client":{"app_title":"t"},"custom":{"a":"b"},"env":{"locale":"en"}}"""));

        Assert.NotNull(seen);
        Assert.Equal("request-1", seen.AwsRequestId);
        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:reserve", seen.InvokedFunctionArn);
        Assert.Equal("Root=1-2-3;Sampled=1", seen.TraceId);
        Assert.Equal("Root=1-2-3;Sampled=1", trace);
        Assert.InRange(remaining, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        Assert.Equal(("i", "p"), (seen.Identity.IdentityId, seen.Identity.IdentityPoolId));
        Assert.Equal(("t", "b", "en"), (seen.ClientContext.Client.AppTitle, seen.ClientContext.Custom["a"], seen.ClientContext.Environment["locale"]));

        void See(ILambdaContext context)
        {
            (seen, trace, remaining) = (context, Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"), context.RemainingTime);
            Assert.Equal(("reserve", "$LATEST", 256), (context.FunctionName, context.FunctionVersion, context.MemoryLimitInMB));
            Assert.Equal(("/aws/lambda/reserve", "stream"), (context.LogGroupName, context.LogStreamName));
        }
    }

    [Fact]
    public async Task Loop_goes_on_after_an_error()
    {
        await using var api = await RuntimeApi.StartAsync();
        api.Enqueue("1");
        api.Enqueue("2");
        using var stop = new CancellationTokenSource();
        using var bootstrap = LambdaBootstrapBuilder
            .Create((int number) => number == 1 ? throw new InvalidOperationException("one") : number, Json)
            .ConfigureOptions(options => options.RuntimeApiEndpoint = api.Endpoint)
            .Build();

        var running = bootstrap.RunAsync(stop.Token);
        Assert.EndsWith("/error", (await api.AnswerAsync()).Path, StringComparison.Ordinal);
        Assert.Equal("2", (await api.AnswerAsync()).Body);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Refused_answer_ends_the_loop_with_an_exception()
    {
        await using var api = await RuntimeApi.StartAsync();
        api.Accepts = 413;
        api.Enqueue("{}");

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => Invocation.RunOnceAsync(api, LambdaBootstrapBuilder.Create(() => { })));
        Assert.Contains("413", thrown.Message, StringComparison.Ordinal);
    }

    private sealed record Guest(string? Name);
}
