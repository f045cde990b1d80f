using Amazon.Lambda.RuntimeSupport;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>Runs a handler in this process for one event.</summary>
internal static class Invocation
{
    /// <summary>Runs it, and returns what it answered and printed.</summary>
    public static async Task<(RuntimeAnswer Answer, string Printed)> RunAsync(
        LambdaBootstrapBuilder builder,
        string body = "{}",
        params (string Name, string Value)[] headers)
    {
        await using var api = await RuntimeApi.StartAsync();
        api.Enqueue(body, headers);
        var printed = await PrintedAsync(() => RunOnceAsync(api, builder));
        return (await api.AnswerAsync(), printed);
    }

    /// <summary>Runs a handler against a Runtime API for one event.</summary>
    public static async Task RunOnceAsync(RuntimeApi api, LambdaBootstrapBuilder builder)
    {
        using var environment = new Surroundings(
            ("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE", "true"),
            ("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK", "true"),
            ("AWS_LAMBDA_RUNTIME_API", api.Endpoint),
            ("AWS_LAMBDA_FUNCTION_NAME", "reserve"),
            ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
            ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
            ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/reserve"),
            ("AWS_LAMBDA_LOG_STREAM_NAME", "stream"),
            ("_X_AMZN_TRACE_ID", null));
        using var bootstrap = builder.ConfigureOptions(options => options.RuntimeApiEndpoint = api.Endpoint).Build();
        await bootstrap.RunAsync().WaitAsync(RuntimeApi.Patience);
    }

    /// <summary>What is printed to the console meanwhile.</summary>
    public static async Task<string> PrintedAsync(Func<Task> action)
    {
        var before = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            await action();
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }
}
