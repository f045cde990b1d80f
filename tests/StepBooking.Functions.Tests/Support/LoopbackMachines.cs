using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.StepFunctions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StepBooking.Functions.Tests.Support;

/// <summary>Executions on a loopback port, answered as Step Functions does: started, described and listed; a test ends them.</summary>
internal sealed class LoopbackMachines : IAsyncDisposable
{
    private const string Prefix = "arn:aws:states:us-east-1:000000000000:";

    private readonly WebApplication app;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, JsonObject> executions = new(StringComparer.Ordinal);

    private LoopbackMachines(WebApplication app, TimeProvider clock) => (this.app, this.clock) = (app, clock);

    /// <summary>The ARN of a machine, by its name without the stage.</summary>
    public static string Arn(string machine) => $"{Prefix}stateMachine:stepbooking-test-{machine}";

    /// <summary>What was asked, operation by operation.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>The executions that were redriven, by name.</summary>
    public ConcurrentQueue<string> Redriven { get; } = [];

    /// <summary>An operation that is answered with an internal error.</summary>
    public string? Broken { get; set; }

    /// <summary>The executions of a machine, by name, with their inputs.</summary>
    public IReadOnlyDictionary<string, string> Of(string machine) => executions.Values
        .Where(each => (string?)each["stateMachineArn"] == Arn(machine))
        .ToDictionary(each => (string)each["name"]!, each => (string)each["input"]!);

    public static async Task<LoopbackMachines> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var machines = new LoopbackMachines(builder.Build(), clock);
        machines.app.Run(machines.AnswerAsync);
        await machines.app.StartAsync();
        return machines;
    }

    public AmazonStepFunctionsClient Client() => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonStepFunctionsConfig { ServiceURL = app.Urls.Single(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>Makes an execution, or changes how it stands.</summary>
    public void Put(string machine, string name, string status, string input = "{}", int redrives = 0)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        executions[$"{Prefix}execution:stepbooking-test-{machine}:{name}"] = new JsonObject
        {
            ["executionArn"] = $"{Prefix}execution:stepbooking-test-{machine}:{name}",
            ["stateMachineArn"] = Arn(machine),
            ["name"] = name,
            ["status"] = status,
            ["input"] = input,
            ["redriveStatus"] = status is "FAILED" or "ABORTED" or "TIMED_OUT" ? "REDRIVABLE" : "NOT_REDRIVABLE",
            ["redriveCount"] = redrives,
            ["startDate"] = now,
            ["stopDate"] = status == "RUNNING" ? null : now,
        };
    }

    /// <summary>Makes a failed execution one that is too old to be redriven.</summary>
    public void Age(string machine, string name) =>
        executions[$"{Prefix}execution:stepbooking-test-{machine}:{name}"]["redriveStatus"] = "NOT_REDRIVABLE";

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var operation = context.Request.Headers["X-Amz-Target"].ToString().Split('.')[1];
        var asked = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Asked.Enqueue(operation);
        var (status, body) = operation == Broken ? (500, Fault("InternalServerError")) : operation switch
        {
            "StartExecution" => Start(asked),
            "DescribeExecution" => executions.TryGetValue((string)asked["executionArn"]!, out var found) ? (200, found) : (400, Fault("ExecutionDoesNotExist")),
            "ListExecutions" => List(asked),
            "RedriveExecution" => Redrive((string)asked["executionArn"]!),
            _ => (400, Fault("UnknownOperationException")),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/x-amz-json-1.0";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private (int Status, JsonObject Body) Start(JsonObject asked)
    {
        var (machine, name, input) = ((string)asked["stateMachineArn"]!, (string)asked["name"]!, (string)asked["input"]!);
        var arn = $"{machine.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}";
        if (executions.TryGetValue(arn, out var there) && ((string?)there["status"] != "RUNNING" || (string?)there["input"] != input))
            return (400, Fault("ExecutionAlreadyExists"));
        Put(machine.Split("stepbooking-test-")[1], name, "RUNNING", input);
        return (200, new JsonObject { ["executionArn"] = arn, ["startDate"] = clock.GetUtcNow().ToUnixTimeSeconds() });
    }

    private (int Status, JsonObject Body) Redrive(string arn)
    {
        if (!executions.TryGetValue(arn, out var there))
            return (400, Fault("ExecutionDoesNotExist"));
        if ((string?)there["redriveStatus"] != "REDRIVABLE")
            return (400, Fault("ExecutionNotRedrivable"));
        Put(((string)there["stateMachineArn"]!).Split("stepbooking-test-")[1], (string)there["name"]!, "RUNNING", (string)there["input"]!);
        Redriven.Enqueue((string)there["name"]!);
        return (200, new JsonObject { ["redriveDate"] = clock.GetUtcNow().ToUnixTimeSeconds() });
    }

    /// <summary>Two to a page, so that whoever lists must turn pages.</summary>
    private (int Status, JsonObject Body) List(JsonObject asked)
    {
        var from = int.Parse((string?)asked["nextToken"] ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var all = executions.Values
            .Where(each => (string?)each["stateMachineArn"] == (string?)asked["stateMachineArn"] && (string?)each["status"] == (string?)asked["statusFilter"])
            .OrderByDescending(each => (long)each["startDate"]!)
            .ThenBy(each => (string?)each["name"], StringComparer.Ordinal)
            .ToList();
        var page = all.Skip(from).Take(2).Select(each =>
        {
            var item = each.DeepClone().AsObject();
            item.Remove("input");
            return (JsonNode)item;
        });
        return (200, new JsonObject
        {
            ["executions"] = new JsonArray([.. page]),
            ["nextToken"] = from + 2 < all.Count ? $"{from + 2}" : null,
        });
    }

    private static JsonObject Fault(string type) => new() { ["__type"] = type, ["message"] = "as asked" };
}
