using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StepBooking.Local.Storage;
using StepBooking.Processes;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.EventSources;

/// <summary>A function that is handed a queue's messages, in virtual time.</summary>
public sealed class EventSourceMappingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_message_comes_as_the_record_that_Lambda_makes_of_it()
    {
        await using var bench = new MappedBench();
        var came = new TaskCompletionSource<JsonNode>();
        bench.Function = @event =>
        {
            came.SetResult(@event);
            return MappedBench.Answer("{}");
        };
        bench.Send("hi", new JsonObject
        {
            ["Kind"] = new JsonObject { ["DataType"] = "String", ["StringValue"] = "x" },
            ["Seal"] = new JsonObject { ["DataType"] = "Binary", ["BinaryValue"] = "AQID" },
        });

        await bench.Map();
        await bench.Start();
        var record = Assert.Single((await came.Task.WaitAsync(Patience))["Records"]!.AsArray())!.AsObject();

        Assert.Equal(
            ["messageId", "receiptHandle", "body", "attributes", "messageAttributes", "md5OfMessageAttributes", "md5OfBody", "eventSource", "eventSourceARN", "awsRegion"],
            record.Select(member => member.Key));
        Assert.Equal(("hi", "49f68a5c8493ec2c0bf489821c21fc3b"), ((string?)record["body"], (string?)record["md5OfBody"]));
        Assert.Equal(("aws:sqs", MappedBench.QueueArn, "us-east-1"), ((string?)record["eventSource"], (string?)record["eventSourceARN"], (string?)record["awsRegion"]));
        Assert.Equal(("1", "1796126400000"), ((string?)record["attributes"]!["ApproximateReceiveCount"], (string?)record["attributes"]!["SentTimestamp"]));
        Assert.Equal(
            """{"stringValue":"x","stringListValues":[],"binaryListValues":[],"dataType":"String"}""", record["messageAttributes"]!["Kind"]!.ToJsonString());
        Assert.Equal("AQID", (string?)record["messageAttributes"]!["Seal"]!["binaryValue"]);
    }

    [Fact]
    public async Task What_succeeded_is_deleted_and_what_failed_comes_back_after_its_time_out_of_sight()
    {
        await using var bench = new MappedBench();
        var batches = new BlockingCollection<string[]>();
        bench.Function = @event =>
        {
            batches.Add([.. Bodies(@event)]);
            return MappedBench.Answer(Failures(@event, "bad"));
        };
        foreach (var body in (string[])["good", "bad", "fine"])
            bench.Send(body);

        await bench.Map();
        await bench.Start();
        Assert.Equal(["good", "bad", "fine"], Take(batches));
        await Until(() => bench.Count() == 1);
        bench.Clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["bad"], Take(batches));
        Assert.Equal(0, bench.Count("dead"));
    }

    [Fact]
    public async Task What_fails_too_often_lies_in_the_dead_letter_queue()
    {
        await using var bench = new MappedBench();
        var times = 0;
        bench.Function = @event =>
        {
            Interlocked.Increment(ref times);
            return MappedBench.Answer(Failures(@event, "bad"));
        };
        bench.Send("bad");

        await bench.Map();
        await bench.Start();
        await Until(() => times == 1);
        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        await Until(() => times == 2);
        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        await Until(() => bench.Count("dead") == 1);

        Assert.Equal((0, 2), (bench.Count(), times));
    }

    [Theory]
    [InlineData("""{"errorType":"E"}""", "Unhandled")]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":"of-no-message"}]}""", null)]
    [InlineData("""{"batchItemFailures":[{"itemIdentifier":""}]}""", null)]
    [InlineData("""{"batchItemFailures":[{"id":"x"}]}""", null)]
    [InlineData("""{"batchItemFailures":"all"}""", null)]
    [InlineData("not JSON", null)]
    [InlineData("[]", null)]
    public async Task A_batch_whose_answer_says_nothing_comes_back_whole(string answer, string? error)
    {
        await using var bench = new MappedBench();
        var times = 0;
        bench.Function = _ =>
        {
            Interlocked.Increment(ref times);
            return MappedBench.Answer(answer, error);
        };
        bench.Send("one");
        bench.Send("two");

        await bench.Map();
        await bench.Start();
        await Until(() => times == 1);
        bench.Clock.Advance(TimeSpan.FromSeconds(60));
        await Until(() => times == 2);

        Assert.Equal(2, bench.Count() + bench.Count("dead"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"batchItemFailures":null}""")]
    [InlineData("""{"batchItemFailures":[]}""")]
    public async Task A_batch_whose_answer_names_no_failure_is_done_with(string answer)
    {
        await using var bench = new MappedBench();
        bench.Function = _ => MappedBench.Answer(answer);
        bench.Send("one");

        await bench.Map();
        await bench.Start();

        await Until(() => bench.Count() == 0);
    }

    [Fact]
    public async Task A_function_that_reports_no_failures_is_done_with_all_it_answered()
    {
        await using var bench = new MappedBench();
        bench.Function = _ => MappedBench.Answer("\"whatever\"");
        bench.Send("one");

        await bench.Map("{}");
        await bench.Start();

        await Until(() => bench.Count() == 0);
    }

    [Fact]
    public async Task A_batch_is_waited_for_until_its_window_ends()
    {
        await using var bench = new MappedBench();
        var batches = new BlockingCollection<string[]>();
        bench.Function = @event =>
        {
            batches.Add([.. Bodies(@event)]);
            return MappedBench.Answer("{}");
        };
        bench.Send("one");

        await bench.Map("""{"BatchSize": 3, "MaximumBatchingWindowInSeconds": 5}""");
        await bench.Start();
        await bench.Clock.TimerSet.WaitAsync(Patience);
        bench.Send("two");
        await Until(() => bench.Clock.NextDue is not null);
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["one", "two"], batches.TryTake(out var first, Patience) && first.Length == 2 ? first : [.. first!, .. Take(batches)]);
    }

    [Fact]
    public async Task No_more_batches_are_handed_over_at_once_than_the_mapping_says()
    {
        await using var bench = new MappedBench();
        var gate = new TaskCompletionSource();
        var (now, most) = (0, 0);
        bench.Function = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await gate.Task;
            Interlocked.Decrement(ref now);
            return await MappedBench.Answer("{}");
        };
        for (var at = 0; at < 6; at++)
            bench.Send($"{at}");

        await bench.Map("""{"BatchSize": 1, "ScalingConfig": {"MaximumConcurrency": 2}}""");
        await bench.Start();
        await Until(() => Volatile.Read(ref now) == 2);
        gate.SetResult();
        await Until(() => bench.Count() == 0);

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task What_was_handed_over_when_the_host_was_killed_the_next_one_hands_over_again()
    {
        var journal = new Journal(null);
        var clock = new ManualTimeProvider();
        var began = new TaskCompletionSource();
        await using (var killed = new MappedBench(journal, clock))
        {
            killed.Function = async _ =>
            {
                began.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return await MappedBench.Answer("{}");
            };
            killed.Send("one");
            await killed.Map();
            await killed.Start();
            await began.Task.WaitAsync(Patience);
        }

        await using var next = new MappedBench(journal, clock);
        await next.Map();
        await next.Start();
        clock.Advance(TimeSpan.FromSeconds(60));

        await Until(() => next.Count() == 0);
        Assert.Equal(0, next.Count("dead"));
    }

    [Fact]
    public async Task A_mapping_that_is_switched_off_reads_nothing()
    {
        await using var bench = new MappedBench();
        bench.Send("one");

        await bench.Map("""{"Enabled": false}""");
        await bench.Start();

        Assert.Null(bench.Clock.NextDue);
        Assert.Equal(1, bench.Count());
    }

    [Theory]
    [InlineData("sqs:ReceiveMessage", "sqs:DeleteMessage")]
    [InlineData("sqs:ReceiveMessage", "sqs:GetQueueAttributes")]
    [InlineData("sqs:DeleteMessage", "sqs:GetQueueAttributes")]
    public async Task A_function_whose_role_may_not_read_the_queue_stops_the_start(string one, string other)
    {
        await using var bench = new MappedBench(null, null, one, other);

        var refused = await Assert.ThrowsAsync<StartUpException>(() => bench.Map());

        Assert.Contains("does not have permissions to call", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"BatchSize": 11}""", "BatchSize is 11")]
    [InlineData("""{"BatchSize": 0}""", "BatchSize is 0")]
    [InlineData("""{"MaximumBatchingWindowInSeconds": 301}""", "MaximumBatchingWindowInSeconds is 301")]
    [InlineData("""{"ScalingConfig": {"MaximumConcurrency": 1}}""", "MaximumConcurrency is 1")]
    [InlineData("""{"FilterCriteria": {}}""", "FilterCriteria")]
    [InlineData("""{"EventSourceArn": "arn:aws:kinesis:us-east-1:000000000000:stream/s"}""", "is no queue")]
    public async Task What_AWS_or_the_desk_does_not_take_stops_the_start(string properties, string said)
    {
        await using var bench = new MappedBench();

        Assert.Contains(said, (await Assert.ThrowsAsync<StartUpException>(() => bench.Map(properties))).Message, StringComparison.Ordinal);
    }

    private static string[] Take(BlockingCollection<string[]> batches) =>
        batches.TryTake(out var batch, Patience) ? batch : throw new TimeoutException("No batch came.");

    private static IEnumerable<string> Bodies(JsonNode @event) => @event["Records"]!.AsArray().Select(record => (string)record!["body"]!);

    private static string Failures(JsonNode @event, string body) => new JsonObject
    {
        ["batchItemFailures"] = new JsonArray([.. @event["Records"]!.AsArray()
            .Where(record => (string?)record!["body"] == body)
            .Select(record => new JsonObject { ["itemIdentifier"] = (string?)record!["messageId"] })]),
    }.ToJsonString();

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
