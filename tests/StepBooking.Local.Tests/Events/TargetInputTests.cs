using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Inputs;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Tests.Events;

public class TargetInputTests
{
    private const string Event = """{"id":"e","detail":{"name":"O\"Neil","count":3,"tags":["a","b"],"inner":{"x":1}}}""";

    [Theory]
    [InlineData("{}", Event)]
    [InlineData("""{"Input": "{\"a\":1}"}""", """{"a":1}""")]
    [InlineData("""{"InputPath": "$.detail.inner"}""", """{"x":1}""")]
    [InlineData("""{"InputPath": "$.detail.tags[1]"}""", "\"b\"")]
    [InlineData("""{"InputPath": "$['detail']['tags'][*]"}""", """["a","b"]""")]
    [InlineData("""{"InputPath": "$"}""", Event)]
    [InlineData("""{"InputTransformer": {"InputPathsMap": {"n": "$.detail.name", "c": "$.detail.count"}, "InputTemplate": "{\"who\": \"<n>!\", \"n\": <n>, \"count\": <c>}"}}""", """{"who": "O\"Neil!", "n": "O\"Neil", "count": 3}""")]
    [InlineData("""{"InputTransformer": {"InputPathsMap": {"i": "$.detail.inner"}, "InputTemplate": "\"<i> of <aws.events.rule-name>\""}}""", """
        "{\"x\":1} of rule"
        """)]
    [InlineData("""{"InputTransformer": {"InputPathsMap": {"m": "$.detail.missing"}, "InputTemplate": "{\"in\": \"-<m>-\", \"out\": <m>}"}}""", """{"in": "--", "out": null}""")]
    [InlineData("""{"InputTransformer": {"InputTemplate": "{\"rule\": <aws.events.rule-arn>, \"at\": <aws.events.event.ingestion-time>, \"e\": <aws.events.event>}"}}""", """{"rule": "arn:aws:events:us-east-1:000000000000:rule/rule", "at": "2026-12-01T12:00:00.000Z", "e": {"id":"e"}}""")]
    public void What_a_target_gets(string target, string expected) => Assert.Equal(expected.Trim(), TargetInput.Read(JsonNode.Parse(target)!.AsObject()).Of(
        JsonNode.Parse(Event)!.AsObject(), new EventRule { Name = "rule", Bus = "default" }, new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("""{"Id": "1", "Input": "{"}""")]
    [InlineData("""{"Id": "1", "Input": "{}", "InputPath": "$"}""")]
    [InlineData("""{"Id": "1", "InputPath": "detail"}""")]
    [InlineData("""{"Id": "1", "InputTransformer": {"InputPathsMap": {}}}""")]
    public void What_is_no_input_is_refused(string target) =>
        Assert.Equal("ValidationException", Assert.Throws<AwsError>(() => TargetInput.Read(JsonNode.Parse(target)!.AsObject())).Code);
}
