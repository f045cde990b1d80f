using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;

namespace StepBooking.Local.Tests.Aws;

public sealed class AwsServicesTests
{
    private readonly Identities identities = new(new byte[32]);
    private readonly Stopping stopping = new();
    private readonly CountingLog log = new();
    private readonly AwsServices services;
    private readonly Role role;

    public AwsServicesTests()
    {
        services = new AwsServices(
            () => [new Echo("states"), new Echo("sns"), new Echo("lambda"), new Echo("dynamodb")], identities, stopping, log);
        role = identities.Add("Steps", Policy("""{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "*"}"""));
        role.Attach("grants", Policy("""{"Effect": "Allow", "Action": "test:Do", "Resource": "arn:thing"}"""));
    }

    [Fact]
    public async Task What_a_role_may_do_is_done() =>
        Assert.Equal(200, (await services.Call(Calls.Json("states", "X.Do", "{}", role.Identity), default)).Status);

    [Fact]
    public async Task The_desks_own_user_may_do_everything() =>
        Assert.Equal(200, (await services.Call(Calls.Json("states", "X.Undo", "{}", identities.Desk), default)).Status);

    [Fact]
    public async Task A_key_that_only_looks_like_the_roles_may_do_nothing() => Assert.Equal(
        400, (await services.Call(Calls.Json("states", "X.Do", "{}", role.Identity with { AccessKeyId = "other" }), default)).Status);

    [Fact]
    public async Task What_a_role_may_not_do_is_denied_as_JSON()
    {
        var answer = await services.Call(Calls.Json("states", "X.Undo", "{}", role.Identity), default);

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/x-amz-json-1.0", answer.ContentType);
        Assert.Equal("AccessDeniedException", (string?)Calls.Body(answer)["__type"]);
        Assert.StartsWith(
            "User: arn:aws:iam::000000000000:role/Steps is not authorized to perform: test:Undo on resource: arn:thing",
            (string?)Calls.Body(answer)["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DynamoDBs_refusals_carry_a_namespace() => Assert.Equal(
        "com.amazon.coral.service#AccessDeniedException",
        (string?)Calls.Body(await services.Call(Calls.Json("dynamodb", "DynamoDB_20120810.Undo", "{}", role.Identity), default))["__type"]);

    [Fact]
    public async Task What_a_role_may_not_do_is_denied_as_XML()
    {
        var answer = await services.Call(Calls.Form("sns", "Action=Undo&Version=2010-03-31", role.Identity), default);

        Assert.Equal((403, "text/xml"), (answer.Status, answer.ContentType));
        Assert.Contains("<Type>Sender</Type><Code>AuthorizationError</Code>", Calls.Text(answer), StringComparison.Ordinal);
        Assert.Contains("<RequestId>request-1</RequestId>", Calls.Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_may_not_do_is_denied_by_header_on_REST()
    {
        var answer = await services.Call(Calls.Rest("lambda", "POST", "/undo", "{}", role.Identity), default);

        Assert.Equal(403, answer.Status);
        Assert.Equal("AccessDeniedException", answer.Headers!["x-amzn-ErrorType"]);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named_with_those_that_are()
    {
        var answer = await services.Call(Calls.Json("kinesis", "X.Do", "{}"), default);

        Assert.Equal(404, answer.Status);
        Assert.Contains("'kinesis'. It runs dynamodb, lambda, sns, states", (string?)Calls.Body(answer)["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_breaks_answers_InternalFailure()
    {
        var answer = await services.Call(Calls.Json("states", "X.Break", "{}", identities.Desk), default);

        Assert.Equal(500, answer.Status);
        Assert.Equal("InternalFailure", (string?)Calls.Body(answer)["__type"]);
        Assert.Equal(1, log.Lines);
    }

    [Theory]
    [InlineData("Dispose")]
    [InlineData("Cancel")]
    public async Task What_the_stop_takes_from_a_service_is_answered_and_not_told_as_a_failure(string operation)
    {
        Assert.Equal(500, (await services.Call(Calls.Json("states", "X." + operation, "{}", identities.Desk), default)).Status);
        Assert.Equal(1, log.Lines);

        stopping.Begin();

        Assert.Equal(503, (await services.Call(Calls.Json("states", "X." + operation, "{}", identities.Desk), default)).Status);
        Assert.Equal(1, log.Lines);
    }

    private static PolicyDocument Policy(string statement) =>
        PolicyDocument.Read(JsonNode.Parse($$"""{"Statement": {{statement}}}"""), "Test");

    private sealed class CountingLog : ILogger<AwsServices>
    {
        public int Lines { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines++;
    }

    private sealed class Echo(string name) : IAwsService
    {
        public string Name => name;

        public IReadOnlyList<AwsPermission> Needs(AwsRequest request) => [new AwsPermission("test:" + (request.Operation ?? "Undo"), "arn:thing")];

        public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken) => request.Operation switch
        {
            "Break" => throw new InvalidOperationException("broken"),
            "Dispose" => throw new ObjectDisposedException("pool"),
            "Cancel" => throw new OperationCanceledException(),
            _ => Task.FromResult(AwsJson.Answer(request, new JsonObject())),
        };
    }
}
