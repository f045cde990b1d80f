using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Functions;

public sealed class FunctionTests
{
    public static TheoryData<string> Names => [.. Expected.All.Select(each => each.Name)];

    [Fact]
    public void There_are_these_functions_and_no_others() => Assert.Equal(
        Expected.All.Select(each => $"stepbooking-dev-{each.Name}").Order(),
        Resource.OfType("AWS::Lambda::Function").Select(function => function.Properties["FunctionName"]!.GetValue<string>()).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_may_do_exactly_this(string name)
    {
        string[] always =
        [
            $"Allow logs:CreateLogStream logs:PutLogEvents on <{name}/Logs>.Arn",
            "Allow xray:PutTelemetryRecords xray:PutTraceSegments on *",
        ];

        Assert.Equal(always.Concat(Expected.Named(name).Grants).Order(), Grants.OfRole($"{name}/Role").Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_a_role_and_a_log_group_of_its_own(string name)
    {
        var function = Resource.At($"{name}/Function").Properties;

        Assert.Equal($"<{name}/Role>.Arn", Readable.Of(function["Role"]));
        Assert.Equal($"<{name}/Logs>", Readable.Of(function["LoggingConfig"]!["LogGroup"]));
        Assert.Equal("JSON", Readable.Of(function["LoggingConfig"]!["LogFormat"]));
        Assert.Equal($"/aws/lambda/stepbooking-dev-{name}", Readable.Of(Resource.At($"{name}/Logs").Properties["LogGroupName"]));
        Assert.Equal(30, Resource.At($"{name}/Logs").Properties["RetentionInDays"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_gets_exactly_this_environment(string name)
    {
        var variables = Resource.At($"{name}/Function").Properties["Environment"]!["Variables"]!.AsObject();
        var values = new Dictionary<string, string>
        {
            ["ANNOTATIONS_HANDLER"] = name,
            ["CLIENT_TIMEOUT_SECONDS"] = $"{Expected.Named(name).ClientTimeout}",
            ["TABLE_NAME"] = "<Store/Table>",
            ["PAYMENT_SECRET_ARN"] = "<Payment/Secret>",
            ["PAYMENT_TIMEOUT_SECONDS"] = "8",
            ["NOTICE_TIMEOUT_SECONDS"] = "5",
            ["EMAIL_SENDER"] = "bookings@example.com",
            ["PARKED_QUEUE_URL"] = "<Parked/Queue>",
            ["STAGE"] = "dev",
            ["SQS_BOOKING_REQUEST_QUEUE_URL"] = "<Slots/Requests/Queue>",
            ["SQS_BOOKING_CONFIRMATION_QUEUE_URL"] = "<Slots/Confirmations/Queue>",
            ["APPROVAL_HOURS"] = "24",
            ["EVENT_BUS_NAME"] = "<Events/Bus>",
            ["SOURCE_QUEUE_URL"] = SourceOf(name),
            ["TICKET_CURRENCY"] = "USD",
            ["PRICE_CHANGE_TOPIC_ARN"] = "<PriceChanges/Topic>",
            ["DEAD_LETTER_QUEUES"] = Readable.Of(Resource.At("ListDeadLetters/Function").Properties["Environment"]!["Variables"]!["DEAD_LETTER_QUEUES"]),
            ["BOOKING_STATE_MACHINE_ARN"] = "<Booking/StateMachine>",
            ["CANCELLATION_STATE_MACHINE_ARN"] = "<Cancellation/StateMachine>",
            ["RECOVERY_STATE_MACHINE_ARN"] = "<Recovery/StateMachine>",
        };
        string[] always = Expected.Named(name).ClientTimeout is null
            ? ["ANNOTATIONS_HANDLER"]
            : ["ANNOTATIONS_HANDLER", "CLIENT_TIMEOUT_SECONDS"];

        Assert.Equal(always.Concat(Expected.Named(name).Environment).Order(), variables.Select(each => each.Key).Order());
        Assert.All(variables, each => Assert.Equal(values[each.Key], Readable.Of(each.Value)));
    }

    /// <summary>The queue whose messages a function is handed.</summary>
    private static string SourceOf(string name) => Resource.OfType("AWS::Lambda::EventSourceMapping")
        .Where(mapping => Readable.Of(mapping.Properties["FunctionName"]) == $"<{name}/Function>")
        .Select(mapping => Readable.Of(mapping.Properties["EventSourceArn"]).Replace(".Arn", "", StringComparison.Ordinal))
        .FirstOrDefault("none");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_runs_like_this(string name)
    {
        var function = Resource.At($"{name}/Function").Properties;

        Assert.Equal("provided.al2023", Readable.Of(function["Runtime"]));
        Assert.Equal("bootstrap", Readable.Of(function["Handler"]));
        Assert.Equal("x86_64", Readable.Of(function["Architectures"]));
        Assert.Equal("Active", Readable.Of(function["TracingConfig"]!["Mode"]));
        Assert.Equal(Expected.Named(name).Timeout, function["Timeout"]!.GetValue<int>());
        Assert.Equal(Expected.Named(name).Memory, function["MemorySize"]!.GetValue<int>());
        Assert.Equal(Expected.Named(name).Concurrency, function["ReservedConcurrentExecutions"]?.GetValue<int>());
    }

    [Fact]
    public void All_functions_are_one_executable() => Assert.Single(
        Resource.OfType("AWS::Lambda::Function").Select(function => function.Properties["Code"]!.ToJsonString()).Distinct());
}
