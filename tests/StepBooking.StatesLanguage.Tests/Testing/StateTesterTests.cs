using StepBooking.StatesLanguage.Tasks;
using StepBooking.StatesLanguage.Testing;
using StepBooking.StatesLanguage.Tests.Support;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Tests.Testing;

public class StateTesterTests
{
    private const string Retried = """
        {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
         "Retry": [{"ErrorEquals": ["Other"]}, {"ErrorEquals": ["Bad"], "IntervalSeconds": 3, "MaxAttempts": 2, "BackoffRate": 2}],
         "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Elsewhere"}]}
        """;

    private const string Each = """
        {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 2, "ToleratedFailureCount": 1, "End": true,
         "ItemSelector": {"v.$": "$$.Map.Item.Value"},
         "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}
        """;

    private static readonly StateMock Bad = new() { Fails = true, Error = "Bad", Cause = "why" };

    [Fact]
    public async Task A_state_is_run_by_itself_and_says_where_it_would_go_on()
    {
        var bench = new Bench(_ => TaskOutcome.Succeeded(Json.Parse("""{"n": 1}""")));
        var result = await new StateTester(bench.Engine).Test(new StateTest
        {
            Definition = """
                {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:f", "InputPath": "$.in",
                 "Parameters": {"p.$": "$.x"}, "ResultSelector": {"s.$": "$.n"}, "ResultPath": "$.r", "OutputPath": "$.r", "Next": "Nowhere"}
                """,
            Input = Json.Parse("""{"in": {"x": 7}}"""),
            Level = InspectionLevel.Debug,
        });

        Assert.Equal((StateTestStatus.Succeeded, "Nowhere"), (result.Status, result.NextState));
        Assert.Equal("""{"s":1}""", result.Output!.ToText());
        Assert.Equal("""{"p":7}""", Assert.Single(bench.Calls).Arguments.ToText());
        Assert.Equal(
            Json.Parse("""
                {"input": {"in": {"x": 7}}, "afterInputPath": {"x": 7}, "afterParameters": {"p": 7}, "result": {"n": 1},
                 "afterResultSelector": {"s": 1}, "afterResultPath": {"in": {"x": 7}, "r": {"s": 1}}}
                """),
            result.InspectionData);
    }

    [Theory]
    [InlineData(null, StateTestStatus.Retriable, """{"retryIndex":1,"retryBackoffIntervalSeconds":3}""", null)]
    [InlineData(1, StateTestStatus.Retriable, """{"retryIndex":1,"retryBackoffIntervalSeconds":6}""", null)]
    [InlineData(2, StateTestStatus.CaughtError, """{"retryIndex":1,"catchIndex":0}""", "Elsewhere")]
    public async Task A_retry_is_told_of_and_not_made(int? retries, StateTestStatus status, string details, string? next)
    {
        var bench = new Bench();
        var result = await new StateTester(bench.Engine).Test(new StateTest
        {
            Definition = Retried,
            Level = InspectionLevel.Trace,
            Mock = Bad,
            Configuration = new StateTestConfiguration { RetrierRetryCount = retries },
        });

        Assert.Equal((status, "Bad", "why", next), (result.Status, result.Error, result.Cause, result.NextState));
        Assert.Equal(details, result.InspectionData!["errorDetails"]!.ToText());
        Assert.Equal(next is null ? null : """{"error":{"Error":"Bad","Cause":"why"}}""", result.Output?.ToText());
        Assert.Empty(bench.Calls);
    }

    [Theory]
    [InlineData(1, StateTestStatus.Succeeded, null)]
    [InlineData(2, StateTestStatus.Failed, ErrorName.ExceedToleratedFailureThreshold)]
    public async Task A_map_states_iterations_are_mocked_and_their_failures_counted(int failed, StateTestStatus status, string? error)
    {
        var result = await new StateTester(new Bench().Engine).Test(new StateTest
        {
            Definition = Each,
            Input = Json.Parse("""{"items": [1, 2, 3]}"""),
            Level = InspectionLevel.Debug,
            Mock = new StateMock { Result = Json.Parse("[7, 8, 9]") },
            Configuration = new StateTestConfiguration { MapIterationFailureCount = failed },
        });

        Assert.Equal((status, error), (result.Status, result.Error));
        Assert.Equal("""[{"v":1},{"v":2},{"v":3}]""", result.InspectionData!["afterItemSelector"]!.ToText());
        Assert.Equal("2", result.InspectionData["maxConcurrency"]!.ToText());
        Assert.Equal("1", result.InspectionData["toleratedFailureCount"]!.ToText());
    }

    [Fact]
    public async Task What_an_item_reader_reads_is_given_as_it_stands_in_its_object()
    {
        var result = await new StateTester(new Bench().Engine).Test(new StateTest
        {
            Definition = """
                {"Type": "Map", "End": true, "ItemBatcher": {"MaxItemsPerBatch": 2},
                 "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"},
                   "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}},
                 "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                   "StartAt": "One", "States": {"One": {"Type": "Pass", "End": true}}}}
                """,
            Level = InspectionLevel.Debug,
            Mock = new StateMock { Result = JsonList.Empty },
            Configuration = new StateTestConfiguration { MapItemReaderData = "a\n1\n2\n3\n" },
        });

        Assert.Equal(
            """[{"Items":[{"a":"1"},{"a":"2"}]},{"Items":[{"a":"3"}]}]""", result.InspectionData!["afterItemBatcher"]!.ToText());
    }

    [Fact]
    public async Task A_state_of_a_machine_finds_the_variables_and_the_context_it_is_given()
    {
        const string machine = """
            {"StartAt": "All", "States": {"All": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "Inner", "States": {
              "Inner": {"Type": "Pass", "Parameters": {"v.$": "$known", "c.$": "$$.Execution.Name", "s.$": "$$.State.Name"},
                "Assign": {"new": 2}, "End": true}}}]}}}
            """;

        var result = await new StateTester(new Bench().Engine).Test(new StateTest
        {
            Definition = machine,
            StateName = "Inner",
            Level = InspectionLevel.Debug,
            Variables = (JsonMap)Json.Parse("""{"known": 1}"""),
            Context = Json.Parse("""{"Execution": {"Name": "mine"}}"""),
        });

        Assert.Equal("""{"v":1,"c":"mine","s":"StateName"}""", result.Output!.ToText());
        Assert.Equal(Json.Parse("""{"known": 1, "new": 2}"""), result.InspectionData!["variables"]);
    }

    [Fact]
    public async Task Failures_are_told_without_an_event_of_a_history()
    {
        var result = await new StateTester(new Bench().Engine).Test(new StateTest
        {
            Definition = """{"Type": "Pass", "InputPath": "$.none", "End": true}""",
        });

        Assert.Equal((StateTestStatus.Failed, ErrorName.Runtime), (result.Status, result.Error));
        Assert.StartsWith("Invalid path '$.none'", result.Cause, StringComparison.Ordinal);
        Assert.Null(result.InspectionData);
    }

    [Fact]
    public async Task A_state_may_take_five_minutes()
    {
        var bench = new Bench();
        var testing = new StateTester(bench.Engine).Test(new StateTest { Definition = """{"Type": "Wait", "Seconds": 301, "End": true}""" });
        await bench.Engine.WhenIdle();

        bench.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(ErrorName.Timeout, (await testing).Error);
    }
}
