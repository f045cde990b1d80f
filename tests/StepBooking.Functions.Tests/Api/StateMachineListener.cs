using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StepBooking.Functions.Tests.Api;

/// <summary>
/// Answers on a loopback port as Step Functions does. StartExecution: a start of a running execution with the same input is the same one;
/// any other start of its name is ExecutionAlreadyExists. DescribeExecution: of those that were started.
/// </summary>
internal sealed class StateMachineListener : IAsyncDisposable
{
    public const string Arn = "arn:aws:states:us-east-1:000000000000:stateMachine:stepbooking-test-booking";

    private readonly WebApplication app;

    private StateMachineListener(WebApplication app) => this.app = app;

    /// <summary>The inputs of the executions that were started, by name.</summary>
    public ConcurrentDictionary<string, string> Started { get; } = new();

    /// <summary>The names of those that have ended.</summary>
    public ConcurrentBag<string> Ended { get; } = [];

    /// <summary>The tokens of the tasks that were answered.</summary>
    public ConcurrentBag<string> Woken { get; } = [];

    /// <summary>An error to answer everything with, and its status.</summary>
    public (string Type, int Status)? Fault { get; set; }

    public static async Task<StateMachineListener> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var listener = new StateMachineListener(builder.Build());
        listener.app.MapPost("/", listener.Answer);
        await listener.app.StartAsync();
        return listener;
    }

    public AmazonStepFunctionsClient Client()
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new AmazonStepFunctionsClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonStepFunctionsConfig { ServiceURL = address, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        if (Fault is { } fault)
        {
            await Refuse(context, fault.Type, fault.Status);
            return;
        }

        if (request.RootElement.TryGetProperty("executionArn", out var arn))
        {
            await Describe(context, arn.GetString()!.Split(':')[^1]);
            return;
        }

        if (request.RootElement.TryGetProperty("taskToken", out var token))
        {
            Woken.Add(token.GetString()!);
            await context.Response.WriteAsync("{}");
            return;
        }

        var name = request.RootElement.GetProperty("name").GetString()!;
        var input = request.RootElement.GetProperty("input").GetString()!;
        if (Started.GetOrAdd(name, input) != input || Ended.Contains(name))
            await Refuse(context, "ExecutionAlreadyExists", 400);
        else
            await context.Response.WriteAsync($$"""{"executionArn":"{{Arn.Replace("stateMachine", "execution", StringComparison.Ordinal)}}:{{name}}","startDate":1796126400}""");
    }

    private Task Describe(HttpContext context, string name) => Started.TryGetValue(name, out var input)
        ? context.Response.WriteAsync(JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["name"] = name,
            ["executionArn"] = $"{Arn.Replace("stateMachine", "execution", StringComparison.Ordinal)}:{name}",
            ["input"] = input,
            ["status"] = Ended.Contains(name) ? "SUCCEEDED" : "RUNNING",
        }))
        : Refuse(context, "ExecutionDoesNotExist", 400);

    private static Task Refuse(HttpContext context, string type, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.0";
        return context.Response.WriteAsync($$"""{"__type":"{{type}}","message":"as asked"}""");
    }
}
