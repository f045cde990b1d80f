using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Storage;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Events;

public sealed class DeliveryTests
{
    private const string Queue = $$"""{"Id": "q", "Arn": "{{EventBench.Queue}}"}""";

    [Fact]
    public async Task A_queue_gets_the_whole_event()
    {
        await using var bench = new EventBench();
        await bench.Rule(Queue);

        await bench.Put("""{"id": 7}""");
        await bench.Done();

        var @event = JsonNode.Parse(Assert.Single(bench.Messages()).Body)!.AsObject();
        @event.Remove("id");
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"version": "0", "detail-type": "Order", "source": "app", "account": "000000000000", "time": "2023-11-14T22:13:20Z",
                 "region": "us-east-1", "resources": [], "detail": {"id": 7}}
                """),
            @event));
    }

    [Fact]
    public async Task Only_rules_that_match_and_are_enabled_send()
    {
        await using var bench = new EventBench();
        await bench.Rule(Queue, "other", """{"source": ["other"]}""");
        await bench.Rule(Queue, "off");
        await bench.Ask("DisableRule", """{"Name": "off"}""");

        await bench.Put();
        await bench.Done();
        Assert.Empty(bench.Messages());

        await bench.Ask("EnableRule", """{"Name": "off"}""");
        await bench.Put();
        await bench.Done();
        Assert.Single(bench.Messages());
    }

    [Fact]
    public async Task A_function_is_invoked_on_account_of_the_rule()
    {
        await using var bench = new EventBench();
        await bench.Rule($$"""{"Id": "f", "Arn": "{{EventBench.Function}}", "Input": "{\"a\":1}"}""");

        await bench.Put();
        await bench.Done();

        Assert.Equal([("arn:aws:events:us-east-1:000000000000:rule/rule", """{"a":1}""")], bench.Invocations);
    }

    [Fact]
    public async Task A_function_that_fails_is_asked_twice_more_and_its_event_is_no_dead_letter_without_a_queue()
    {
        await using var bench = new EventBench { FunctionError = "Unhandled" };
        await bench.Rule($$"""{"Id": "f", "Arn": "{{EventBench.Function}}"}""");

        await bench.Put();
        await bench.Later(TimeSpan.FromMinutes(1));
        await bench.Later(TimeSpan.FromMinutes(2));
        await bench.Done();

        Assert.Equal(3, bench.Invocations.Count);
    }

    [Fact]
    public async Task A_state_machine_is_started_as_the_targets_role_each_time_under_the_same_name()
    {
        var throttled = true;
        await using var bench = new EventBench { Refusal = () => throttled ? new AwsError("ThrottlingException", "Rate exceeded") : null };
        const string machine = "arn:aws:states:us-east-1:000000000000:stateMachine:Recovery";
        await bench.Rule($$"""{"Id": "m", "Arn": "{{machine}}", "RoleArn": "{{EventBench.Role}}", "InputPath": "$.detail"}""");

        await bench.Put("""{"id": 7}""");
        await bench.Clock.TimerSet;
        throttled = false;
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.Done();

        var bodies = bench.Calls.Select(call => JsonNode.Parse(call.Body.Span)!).ToArray();
        Assert.Equal(2, bodies.Length);
        Assert.All(bench.Calls, call => Assert.Equal((EventBench.Role, "StartExecution"), (call.Caller.Arn, call.Operation)));
        Assert.Equal(machine, (string?)bodies[0]["stateMachineArn"]);
        Assert.Equal("""{"id":7}""", (string?)bodies[0]["input"]);
        Assert.Equal((string?)bodies[0]["name"], (string?)bodies[1]["name"]);
    }

    [Fact]
    public async Task A_topic_is_published_to()
    {
        await using var bench = new EventBench();
        await bench.Rule("""{"Id": "t", "Arn": "arn:aws:sns:us-east-1:000000000000:prices", "Input": "\"now\""}""");

        await bench.Put();
        await bench.Done();

        Assert.Equal(
            "Action=Publish&Version=2010-03-31&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A000000000000%3Aprices&Message=%22now%22",
            System.Text.Encoding.UTF8.GetString(Assert.Single(bench.Calls).Body.Span));
    }

    [Fact]
    public async Task Another_bus_gets_the_event_as_it_is_and_sends_it_to_no_third()
    {
        await using var bench = new EventBench();
        bench.Rules.AddBus("second");
        bench.Rules.AddBus("third");
        await bench.Rule("""{"Id": "b", "Arn": "arn:aws:events:us-east-1:000000000000:event-bus/second"}""");
        foreach (var (bus, target) in ((string, string)[])
            [("second", Queue), ("second", """{"Id": "b", "Arn": "arn:aws:events:us-east-1:000000000000:event-bus/third"}"""), ("third", Queue)])
        {
            await bench.Ask("PutRule", $$$"""{"Name": "on-{{{bus}}}", "EventBusName": "{{{bus}}}", "EventPattern": "{\"source\":[\"app\"]}"}""");
            await bench.Ask("PutTargets", $$"""{"Rule": "on-{{bus}}", "EventBusName": "{{bus}}", "Targets": [{{target}}]}""");
        }

        await bench.Put("""{"id": 7}""");
        await bench.Done();

        Assert.Equal(7, (int)JsonNode.Parse(Assert.Single(bench.Messages()).Body)!["detail"]!["id"]!);
    }

    [Fact]
    public async Task What_a_queue_does_not_let_in_is_a_dead_letter_at_once_and_says_why()
    {
        await using var bench = new EventBench();
        await bench.Rule($$"""{"Id": "q", "Arn": "arn:aws:sqs:us-east-1:000000000000:closed", "DeadLetterConfig": {"Arn": "{{EventBench.DeadLetters}}"} }""");

        await bench.Put("""{"id": 7}""");
        await bench.Done();

        Assert.Empty(bench.Messages("closed"));
        var dead = Assert.Single(bench.Messages("dead"));
        Assert.Equal(7, (int)JsonNode.Parse(dead.Body)!["detail"]!["id"]!);
        Assert.Equal(
            ["NO_PERMISSIONS", "arn:aws:events:us-east-1:000000000000:rule/rule", "arn:aws:sqs:us-east-1:000000000000:closed", "0"],
            ((string[])["ERROR_CODE", "RULE_ARN", "TARGET_ARN", "RETRY_ATTEMPTS"]).Select(name => (string?)dead.Attributes[name]!["StringValue"]));
    }

    [Fact]
    public async Task Retries_end_as_the_rule_says()
    {
        await using var bench = new EventBench { Refusal = () => new AwsError("TooManyRequestsException", "Rate Exceeded.", 429) };
        await bench.Rule($$"""
            {"Id": "f", "Arn": "{{EventBench.Function}}", "RetryPolicy": {"MaximumRetryAttempts": 2}, "DeadLetterConfig": {"Arn": "{{EventBench.DeadLetters}}"} }
            """);

        await bench.Put();
        await bench.Later(TimeSpan.FromSeconds(1));
        await bench.Later(TimeSpan.FromSeconds(2));
        await bench.Done();

        Assert.Equal(3, bench.Invocations.Count);
        var dead = Assert.Single(bench.Messages("dead"));
        Assert.Equal(
            ["THROTTLING", "MaximumRetryAttempts", "2"],
            ((string[])["ERROR_CODE", "EXHAUSTED_RETRY_CONDITION", "RETRY_ATTEMPTS"]).Select(name => (string?)dead.Attributes[name]!["StringValue"]));
    }

    [Fact]
    public async Task What_is_not_delivered_when_the_host_is_killed_the_next_one_delivers()
    {
        var journal = new Journal(null);
        var clock = new ManualTimeProvider();
        await using (var killed = new EventBench(journal, clock) { Refusal = () => new AwsError("TooManyRequestsException", "Rate Exceeded.", 429) })
        {
            await killed.Rule($$"""{"Id": "f", "Arn": "{{EventBench.Function}}"}""");
            await killed.Put("""{"id": 7}""");
            await clock.TimerSet;
        }

        await using var next = new EventBench(journal, clock);
        next.Resume();
        await next.Later(TimeSpan.FromSeconds(1));
        await next.Done();

        Assert.Equal(7, (int)JsonNode.Parse(Assert.Single(next.Invocations).Payload)!["detail"]!["id"]!);
        Assert.Empty(journal.Query("SELECT id FROM event_deliveries", row => row.GetString(0)));
        Assert.Equal("rule", Assert.Single(next.Rules.All).Name);
    }

    [Fact]
    public async Task A_schedule_fires_at_its_time_again_and_again_until_it_is_disabled()
    {
        await using var bench = new EventBench();
        await bench.Ask("PutRule", """{"Name": "sweep", "ScheduleExpression": "rate(5 minutes)"}""");
        await bench.Ask("PutTargets", $$"""{"Rule": "sweep", "Targets": [{{Queue}}]}""");
        bench.Timers.Start();

        bench.Clock.Advance(TimeSpan.FromMinutes(4.9));
        await bench.Done();
        Assert.Empty(bench.Messages());
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.Done();
        var fired = bench.Messages().Select(message => JsonNode.Parse(message.Body)!).OrderBy(@event => (string?)@event["time"], StringComparer.Ordinal).ToArray();
        await bench.Ask("DisableRule", """{"Name": "sweep"}""");
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await bench.Done();

        Assert.Equal(["2026-12-01T12:05:00Z", "2026-12-01T12:10:00Z"], fired.Select(@event => (string?)@event["time"]));
        Assert.All(fired, @event => Assert.Equal(("aws.events", "Scheduled Event"), ((string?)@event["source"], (string?)@event["detail-type"])));
        Assert.Equal("arn:aws:events:us-east-1:000000000000:rule/sweep", (string?)fired[0]["resources"]![0]);
        Assert.Empty(bench.Messages());
    }
}
