using System.Text.Json.Nodes;

namespace StepBooking.Local.Tests.Events;

public sealed class EventsServiceTests
{
    private const string Pattern = """{"source":["app"]}""";

    [Fact]
    public async Task Each_entry_is_taken_or_refused_by_itself()
    {
        await using var bench = new EventBench();
        var answer = await bench.Ask("PutEvents", """
            {"Entries": [
                {"Source": "app", "DetailType": "d", "Detail": "{}"}, {"DetailType": "d", "Detail": "{}"}, {"Source": "app", "Detail": "{}"},
                {"Source": "app", "DetailType": "d"}, {"Source": "app", "DetailType": "d", "Detail": "\"jsonstring\""},
                {"Source": "aws.states", "DetailType": "d", "Detail": "{}"}, {"Source": "app", "DetailType": "d", "Detail": "{}", "EventBusName": "nowhere"}]}
            """);
        Assert.Equal(5, (int)answer["FailedEntryCount"]!);
        Assert.Equal(
            [
                null,
                "InvalidArgument: Parameter Source is not valid. Reason: Source is a required argument.",
                "InvalidArgument: Parameter DetailType is not valid. Reason: DetailType is a required argument.",
                "InvalidArgument: Parameter Detail is not valid. Reason: Detail is a required argument.",
                "MalformedDetail: Detail is malformed.",
                "NotAuthorizedForSourceException: Not authorized for the source.",
                null,
            ],
            answer["Entries"]!.AsArray().Select(entry => entry!["EventId"] is null ? $"{entry["ErrorCode"]}: {entry["ErrorMessage"]}" : null));
    }

    [Fact]
    public async Task Eleven_entries_or_256_KB_are_too_many()
    {
        await using var bench = new EventBench();
        JsonObject Entries(int count, int size) => new()
        {
            ["Entries"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => new JsonObject
            {
                ["Source"] = "app", ["DetailType"] = "d", ["Detail"] = new JsonObject { ["x"] = new string('x', size) }.ToJsonString(),
            })]),
        };
        Assert.StartsWith("ValidationException: 1 validation error detected: ", await bench.Refused("PutEvents", Entries(11, 1).ToJsonString()), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException: 1 validation error detected: ", await bench.Refused("PutEvents", """{"Entries": []}"""), StringComparison.Ordinal);
        Assert.Equal("ValidationException: Total size of the entries in the request is over the limit.", await bench.Refused("PutEvents", Entries(2, 131_072).ToJsonString()));
    }

    [Fact]
    public async Task A_rule_is_put_described_listed_and_deleted()
    {
        await using var bench = new EventBench();
        var put = await bench.Ask("PutRule", $$"""{"Name": "a", "EventPattern": {{JsonValue.Create(Pattern).ToJsonString()}}, "Description": "d", "State": "DISABLED"}""");
        await bench.Ask("PutRule", """{"Name": "b", "ScheduleExpression": "rate(1 day)"}""");
        Assert.Equal("arn:aws:events:us-east-1:000000000000:rule/a", (string?)put["RuleArn"]);

        var described = await bench.Ask("DescribeRule", """{"Name": "a"}""");
        Assert.Equal(
            ["a", Pattern, "d", "DISABLED", "default", "000000000000"],
            ((string[])["Name", "EventPattern", "Description", "State", "EventBusName", "CreatedBy"]).Select(name => (string?)described[name]));
        var first = await bench.Ask("ListRules", """{"Limit": 1}""");
        var second = await bench.Ask("ListRules", $$"""{"Limit": 1, "NextToken": "{{first["NextToken"]}}"}""");
        Assert.Equal(["a", "b"], ((JsonObject[])[first, second]).Select(page => (string?)page["Rules"]![0]!["Name"]));
        Assert.Null(second["NextToken"]);

        await bench.Ask("DeleteRule", """{"Name": "a"}""");
        await bench.Ask("DeleteRule", """{"Name": "a"}""");
        Assert.Equal("ResourceNotFoundException: Rule a does not exist on EventBus default.", await bench.Refused("DescribeRule", """{"Name": "a"}"""));
    }

    [Fact]
    public async Task Targets_are_put_listed_and_removed_and_hold_their_rule()
    {
        await using var bench = new EventBench();
        await bench.Rule($$"""{"Id": "q", "Arn": "{{EventBench.Queue}}", "RetryPolicy": {"MaximumRetryAttempts": 3} }""");

        var listed = await bench.Ask("ListTargetsByRule", """{"Rule": "rule"}""");
        Assert.Equal(3, (int)Assert.Single(listed["Targets"]!.AsArray())!["RetryPolicy"]!["MaximumRetryAttempts"]!);
        Assert.Equal("ValidationException: Rule can't be deleted since it has targets.", await bench.Refused("DeleteRule", """{"Name": "rule"}"""));

        var removed = await bench.Ask("RemoveTargets", """{"Rule": "rule", "Ids": ["q", "x"]}""");
        Assert.Equal(["x"], removed["FailedEntries"]!.AsArray().Select(entry => (string?)entry!["TargetId"]));
        await bench.Ask("DeleteRule", """{"Name": "rule"}""");
        Assert.Empty(bench.Rules.All);
    }

    [Theory]
    [InlineData("PutRule", """{"Name": "a"}""", "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified.")]
    [InlineData("PutRule", """{"Name": "a", "ScheduleExpression": "daily"}""", "ValidationException: Parameter ScheduleExpression is not valid.")]
    [InlineData("PutRule", """{"Name": "a b", "ScheduleExpression": "rate(1 day)"}""", "ValidationException: 1 validation error detected: Value 'a b' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+")]
    [InlineData("PutRule", """{"Name": "a", "EventPattern": "{}"}""", "InvalidEventPatternException: Event pattern is not valid. Reason: Empty objects are not allowed")]
    [InlineData("PutRule", """{"Name": "a", "EventBusName": "nowhere", "EventPattern": "{}"}""", "ResourceNotFoundException: Event bus nowhere does not exist.")]
    [InlineData("PutTargets", """{"Rule": "a", "Targets": []}""", "ResourceNotFoundException: Rule a does not exist on EventBus default.")]
    [InlineData("DescribeRule", "{}", "ValidationException: 1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null")]
    [InlineData("CreateArchive", "{}", "UnknownOperationException: The desk's EventBridge does not serve CreateArchive.")]
    [InlineData("TestEventPattern", """{"EventPattern": "{\"source\":[\"a\"]}", "Event": "{}"}""", "ValidationException: Parameter Event is not valid: id is missing.")]
    public async Task What_is_wrong_is_refused(string operation, string body, string refusal)
    {
        await using var bench = new EventBench();
        Assert.Equal(refusal, await bench.Refused(operation, body));
    }

    [Theory]
    [InlineData("app", true)]
    [InlineData("other", false)]
    public async Task A_pattern_can_be_tried(string source, bool matches)
    {
        await using var bench = new EventBench();
        var @event = $$"""{"id":"1","account":"1","source":"{{source}}","time":"2026-12-01T12:00:00Z","region":"us-east-1","resources":[],"detail-type":"d","detail":{} }""";
        var answer = await bench.Ask("TestEventPattern", new JsonObject { ["EventPattern"] = Pattern, ["Event"] = @event }.ToJsonString());
        Assert.Equal(matches, (bool)answer["Result"]!);
    }

    [Fact]
    public async Task Buses_are_listed_and_described()
    {
        await using var bench = new EventBench();
        bench.Rules.AddBus("bookings");
        Assert.Equal(["bookings", "default"], (await bench.Ask("ListEventBuses", "{}"))["EventBuses"]!.AsArray().Select(bus => (string?)bus!["Name"]));
        Assert.Equal("arn:aws:events:us-east-1:000000000000:event-bus/default", (string?)(await bench.Ask("DescribeEventBus", "{}"))["Arn"]);
    }
}
