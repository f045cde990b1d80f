using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SQSEvents;

namespace StepBooking.Compat.Lambda.Tests.Events;

/// <summary>A batch of a queue's messages as an event source mapping sends it, and the answer that it takes.</summary>
public class QueueEventTests
{
    private const string Sent =
        """
        {"Records":[{"messageId":"m-1","receiptHandle":"r-1","body":"{\"a\":1}","attributes":{"ApproximateReceiveCount":"2","SentTimestamp":"1764547200000"},
         "messageAttributes":{"Kind":{"stringValue":"x","stringListValues":[],"binaryListValues":[],"dataType":"String"},
                              "Seal":{"binaryValue":"AQID","dataType":"Binary"}},
         "md5OfBody":"d41d","md5OfMessageAttributes":"e52e","eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:000000000000:q","awsRegion":"us-east-1"}]}
        """;

    [Fact]
    public void Every_member_of_a_message_is_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sent));

        var message = Assert.Single(new DefaultLambdaJsonSerializer().Deserialize<SQSEvent>(stream).Records);

        Assert.Equal(("m-1", "r-1", """{"a":1}"""), (message.MessageId, message.ReceiptHandle, message.Body));
        Assert.Equal(("2", "1764547200000"), (message.Attributes["ApproximateReceiveCount"], message.Attributes["SentTimestamp"]));
        Assert.Equal(("x", "String"), (message.MessageAttributes["Kind"].StringValue, message.MessageAttributes["Kind"].DataType));
        Assert.Equal([1, 2, 3], message.MessageAttributes["Seal"].BinaryValue.ToArray());
        Assert.Equal(("d41d", "e52e"), (message.Md5OfBody, message.Md5OfMessageAttributes));
        Assert.Equal(("aws:sqs", "us-east-1"), (message.EventSource, message.AwsRegion));
        Assert.Equal("arn:aws:sqs:us-east-1:000000000000:q", message.EventSourceArn);
    }

    [Fact]
    public void Answer_names_what_failed() =>
        Assert.Equal(
            """{"batchItemFailures":[{"itemIdentifier":"m-1"}]}""",
            Write(new SQSBatchResponse([new SQSBatchResponse.BatchItemFailure { ItemIdentifier = "m-1" }])));

    [Fact]
    public void Answer_of_a_batch_without_failures_is_an_empty_list() =>
        Assert.Equal("""{"batchItemFailures":[]}""", Write(new SQSBatchResponse()));

    private static string Write(SQSBatchResponse answered)
    {
        using var stream = new MemoryStream();
        new DefaultLambdaJsonSerializer().Serialize(answered, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
