using System.Collections.Concurrent;
using Amazon.Lambda.SQSEvents;
using Amazon.Lambda.TestUtilities;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Tests.Messages;

public sealed class MessageConsumerTests : IDisposable
{
    private readonly RecordedQueue queue = new();
    private readonly TestLambdaContext context = new() { RemainingTime = TimeSpan.FromSeconds(30) };

    private string Log => ((TestLambdaLogger)context.Logger).Buffer.ToString();

    public void Dispose() => queue.Dispose();

    [Fact]
    public async Task A_message_that_fails_keeps_no_other_from_being_done_with()
    {
        ConcurrentBag<string> handled = [];

        var answer = await Consume(
            message =>
            {
                handled.Add(message.Body);
                return message.Body == "bad" ? Task.FromException(new InvalidOperationException("secret")) : Task.CompletedTask;
            },
            Record("m1", "good"), Record("m2", "bad"), Record("m3", "fine"));

        Assert.Equal(["bad", "fine", "good"], handled.Order());
        Assert.Equal(["m2"], answer.BatchItemFailures.Select(failure => failure.ItemIdentifier));
    }

    [Theory]
    [InlineData(1, 2, 4)]
    [InlineData(3, 8, 16)]
    public async Task A_message_that_fails_comes_back_after_a_time_that_grows(int received, int least, int most)
    {
        await Consume(_ => throw new InvalidOperationException(), Record("m1", "bad", received));

        var hidden = Assert.Single(queue.Hidden);
        Assert.Equal(("https://queue", "receipt of m1"), (hidden.QueueUrl, hidden.ReceiptHandle));
        Assert.InRange(hidden.VisibilityTimeout!.Value, least, most);
    }

    [Fact]
    public async Task A_failure_is_logged_with_its_booking_and_without_what_it_says()
    {
        await Consume(
            message =>
            {
                message.BookingId = "b-7";
                throw new InvalidOperationException("alice@example.com");
            },
            Record("m1", "bad"));

        Assert.Contains("b-7", Log, StringComparison.Ordinal);
        Assert.Contains(nameof(InvalidOperationException), Log, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_hidden_is_a_failure_all_the_same()
    {
        queue.Fault = new AmazonSQSException("No.");

        var answer = await Consume(_ => throw new InvalidOperationException(), Record("m1", "bad"));

        Assert.Equal("m1", Assert.Single(answer.BatchItemFailures).ItemIdentifier);
        Assert.Contains("comes back after its queue's time", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handling_is_told_to_stop_before_the_functions_time_is_over()
    {
        context.RemainingTime = TimeSpan.FromSeconds(2.05);

        var answer = await Consume(message => Task.Delay(Timeout.InfiniteTimeSpan, message.Stopping), Record("m1", "slow"));

        Assert.Single(answer.BatchItemFailures);
    }

    [Fact]
    public async Task A_batch_of_nothing_has_no_failures() =>
        Assert.Empty((await new MessageConsumer(queue, new MessageSource("https://queue")).ConsumeAsync(new SQSEvent(), context, _ => Task.CompletedTask)).BatchItemFailures);

    [Fact]
    public async Task A_message_tells_what_its_sender_attached_and_how_often_it_came()
    {
        var seen = new List<string?>();

        await Consume(
            message =>
            {
                seen.AddRange([message.Attribute("Kind"), message.Attribute("Other"), $"{message.Received}"]);
                return Task.CompletedTask;
            },
            Record("m1", "good", 4));

        Assert.Equal(["x", null, "4"], seen);
    }

    private Task<SQSBatchResponse> Consume(Func<ReceivedMessage, Task> handle, params SQSEvent.SQSMessage[] records) =>
        new MessageConsumer(queue, new MessageSource("https://queue")).ConsumeAsync(new SQSEvent { Records = [.. records] }, context, handle);

    private static SQSEvent.SQSMessage Record(string id, string body, int received = 1) => new()
    {
        MessageId = id,
        ReceiptHandle = $"receipt of {id}",
        Body = body,
        Attributes = new() { ["ApproximateReceiveCount"] = $"{received}" },
        MessageAttributes = new() { ["Kind"] = new() { DataType = "String", StringValue = "x" } },
    };

    private sealed class RecordedQueue() : AmazonSQSClient(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1" })
    {
        public ConcurrentBag<ChangeMessageVisibilityRequest> Hidden { get; } = [];

        public Exception? Fault { get; set; }

        public override Task<ChangeMessageVisibilityResponse> ChangeMessageVisibilityAsync(
            string queueUrl, string receiptHandle, int? visibilityTimeout, CancellationToken cancellationToken = default)
        {
            Hidden.Add(new ChangeMessageVisibilityRequest(queueUrl, receiptHandle, visibilityTimeout));
            return Fault is { } fault ? Task.FromException<ChangeMessageVisibilityResponse>(fault) : Task.FromResult(new ChangeMessageVisibilityResponse());
        }
    }
}
