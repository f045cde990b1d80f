using System.Text;
using System.Text.Json;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;

namespace StepBooking.Local.Tests.Functions;

public sealed class LambdaServiceTests
{
    private const string Name = "stepbooking-test-ReserveSeats";
    private const string Invocations = "/2015-03-31/functions/" + Name + "/invocations";

    [Fact]
    public async Task Invoke_answers_the_payload_with_version_and_log_in_headers()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsResponse answer = await Send(functions, "POST", Invocations, """{"say":"hello","seat":"1A"}""", ("x-amz-log-type", "Tail"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("1A", JsonElement.Parse(answer.Body.Span).GetProperty("event").GetProperty("seat").GetString());
        Assert.Equal("$LATEST", answer.Headers!["X-Amz-Executed-Version"]);
        Assert.DoesNotContain("X-Amz-Function-Error", answer.Headers.Keys);
        string log = Encoding.UTF8.GetString(Convert.FromBase64String(answer.Headers["X-Amz-Log-Result"]));
        Assert.Contains("hello", log, StringComparison.Ordinal);
        Assert.Contains("REPORT RequestId: ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_marks_a_failed_function()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsResponse answer = await Send(functions, "POST", Invocations, """{"fail":"SeatsTaken"}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal("Unhandled", answer.Headers!["X-Amz-Function-Error"]);
        Assert.DoesNotContain("X-Amz-Log-Result", answer.Headers.Keys);
    }

    [Fact]
    public async Task An_event_is_taken_at_once_and_run_later()
    {
        await using Gate gate = await Gate.Start();
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsResponse answer = await Send(
            functions, "POST", Invocations, JsonSerializer.Serialize(new { waitFor = gate.Address }), ("X-Amz-Invocation-Type", "Event"));

        Assert.Equal(202, answer.Status);
        Assert.Equal(0, answer.Body.Length);
        await gate.Arrivals(1);
    }

    [Fact]
    public async Task A_dry_run_runs_nothing()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsResponse answer = await Send(functions, "POST", Invocations, "{}", ("X-Amz-Invocation-Type", "DryRun"));

        Assert.Equal(204, answer.Status);
        Assert.Equal(0, functions.Host.Processes);
    }

    [Theory]
    [InlineData("{", "RequestResponse", "InvalidRequestContentException", 400)]
    [InlineData("{}", "Later", "ValidationException", 400)]
    public async Task Malformed_invocations_are_refused_in_AWSs_words(string body, string type, string code, int status)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsError error = await Assert.ThrowsAsync<AwsError>(() => Send(functions, "POST", Invocations, body, ("X-Amz-Invocation-Type", type)));

        Assert.Equal(code, error.Code);
        Assert.Equal(status, error.Status);
    }

    [Fact]
    public async Task A_payload_over_six_megabytes_is_too_large()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsError error = await Assert.ThrowsAsync<AwsError>(() => Send(functions, "POST", Invocations, new string(' ', 6 * 1024 * 1024 + 1)));

        Assert.Equal("RequestTooLargeException", error.Code);
        Assert.Equal(413, error.Status);
    }

    [Theory]
    [InlineData("POST", Invocations, "lambda:InvokeFunction", "arn:aws:lambda:us-east-1:000000000000:function:" + Name)]
    [InlineData("POST", "/2015-03-31/functions/ReserveSeats/invocations", "lambda:InvokeFunction", "arn:aws:lambda:us-east-1:000000000000:function:" + Name)]
    [InlineData("GET", "/2015-03-31/functions/" + Name, "lambda:GetFunction", "arn:aws:lambda:us-east-1:000000000000:function:" + Name)]
    [InlineData("GET", "/2015-03-31/functions/", "lambda:ListFunctions", "*")]
    public async Task Each_operation_names_the_permission_that_it_needs(string method, string path, string action, string resource)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);
        Assert.Equal([new AwsPermission(action, resource)], new LambdaService(functions.Host, functions.Registry, functions.Events).Needs(Request(method, path, "")));
    }

    [Fact]
    public async Task Functions_are_described()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name, static function => function with { Timeout = TimeSpan.FromSeconds(10), ReservedConcurrency = 20 });

        JsonElement function = JsonElement.Parse((await Send(functions, "GET", "/2015-03-31/functions/" + Name, "")).Body.Span);
        JsonElement configuration = JsonElement.Parse((await Send(functions, "GET", $"/2015-03-31/functions/{Name}/configuration", "")).Body.Span);

        Assert.Equal(20, function.GetProperty("Concurrency").GetProperty("ReservedConcurrentExecutions").GetInt32());
        Assert.Equal(Name, function.GetProperty("Configuration").GetProperty("FunctionName").GetString());
        Assert.Equal(10, configuration.GetProperty("Timeout").GetInt32());
        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:" + Name, configuration.GetProperty("FunctionArn").GetString());
    }

    [Fact]
    public async Task Functions_are_listed_page_by_page()
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        foreach (string name in (string[])["a", "b", "c"])
            functions.Add(name);

        JsonElement first = JsonElement.Parse((await Send(functions, "GET", "/2015-03-31/functions/", "", query: "MaxItems=2")).Body.Span);
        string marker = Uri.EscapeDataString(first.GetProperty("NextMarker").GetString()!);
        JsonElement second = JsonElement.Parse((await Send(functions, "GET", "/2015-03-31/functions/", "", query: "MaxItems=2&Marker=" + marker)).Body.Span);
        AwsError error = await Assert.ThrowsAsync<AwsError>(() => Send(functions, "GET", "/2015-03-31/functions/", "", query: "Marker=nonsense"));

        Assert.Equal(["a", "b"], first.GetProperty("Functions").EnumerateArray().Select(static f => f.GetProperty("FunctionName").GetString()));
        Assert.Equal(["c"], second.GetProperty("Functions").EnumerateArray().Select(static f => f.GetProperty("FunctionName").GetString()));
        Assert.False(second.TryGetProperty("NextMarker", out _));
        Assert.Equal("InvalidParameterValueException", error.Code);
    }

    [Theory]
    [InlineData("DELETE", "/2015-03-31/functions/" + Name)]
    [InlineData("GET", "/2015-03-31/event-source-mappings/")]
    public async Task Other_operations_are_unknown(string method, string path)
    {
        await using FakeFunctions functions = FakeFunctions.Start();
        functions.Add(Name);

        AwsError error = await Assert.ThrowsAsync<AwsError>(() => Send(functions, method, path, ""));

        Assert.Equal("UnknownOperationException", error.Code);
    }

    private static Task<AwsResponse> Send(
        FakeFunctions functions, string method, string path, string body, (string Name, string Value)? header = null, string query = "")
    {
        return new LambdaService(functions.Host, functions.Registry, functions.Events)
            .Handle(Request(method, path, body, header, query), CancellationToken.None);
    }

    private static AwsRequest Request(string method, string path, string body, (string Name, string Value)? header = null, string query = "")
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        if (header is { } given)
            headers[given.Name] = given.Value;
        return new AwsRequest(
            "lambda", null, method, path, query, headers, Encoding.UTF8.GetBytes(body), new Identity("arn:aws:iam::000000000000:user/local", "local", "local"), "r");
    }
}
