using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

/// <summary>The checksums here are constants computed apart from the client, with Python's hashlib and struct.</summary>
public sealed class SqsWireTests : WireTest
{
    private const string Queue = "http://127.0.0.1/000000000000/parked";
    private const string BodyMd5 = "1cfeb5a425e55e9bcc74f4047bcf5795";
    private const string AttributesMd5 = "2751c5dffc626a27c63ad26602d2adf6";

    private static Dictionary<string, MessageAttributeValue> Attributes => new()
    {
        ["ProviderId"] = new() { DataType = "String", StringValue = "p-1" },
        ["EventType"] = new() { DataType = "String", StringValue = "BOOKING_CREATED" },
        ["Raw"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2, 3]) },
    };

    [Fact]
    public async Task SendMessage()
    {
        var (request, response) = await CallAsync(
            $$"""{"MD5OfMessageBody":"{{BodyMd5}}","MD5OfMessageAttributes":"{{AttributesMd5}}","MessageId":"m-1"}""",
            client => client.SendMessageAsync(new SendMessageRequest(Queue, "{\"id\":\"ü\"}") { DelaySeconds = 5, MessageAttributes = Attributes }));

        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        AssertHeader("X-Amz-Target", "AmazonSQS.SendMessage", request);
        AssertHeader("Content-Type", "application/x-amz-json-1.0", request);
        AssertJson(
            """
            {"QueueUrl":"http://127.0.0.1/000000000000/parked","MessageBody":"{\"id\":\"ü\"}","DelaySeconds":5,"MessageAttributes":{
             "ProviderId":{"DataType":"String","StringValue":"p-1"},"EventType":{"DataType":"String","StringValue":"BOOKING_CREATED"},
             "Raw":{"DataType":"Binary","BinaryValue":"AQID"}}}
            """,
            request);
        Assert.Equal("m-1", response.MessageId);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000", AttributesMd5)]
    [InlineData(BodyMd5, "00000000000000000000000000000000")]
    public async Task A_message_that_arrived_damaged_is_an_error(string body, string attributes)
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => CallAsync(
            $$"""{"MD5OfMessageBody":"{{body}}","MD5OfMessageAttributes":"{{attributes}}","MessageId":"m-1"}""",
            client => client.SendMessageAsync(new SendMessageRequest(Queue, "{\"id\":\"ü\"}") { MessageAttributes = Attributes })));

        Assert.StartsWith("MD5 hash mismatch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceiveMessage()
    {
        var (request, response) = await CallAsync(
            $$$"""
            {"Messages":[{"MessageId":"m-1","ReceiptHandle":"h","Body":"{\"id\":\"ü\"}","MD5OfBody":"{{{BodyMd5}}}",
              "Attributes":{"ApproximateReceiveCount":"2"},"MD5OfMessageAttributes":"{{{AttributesMd5}}}",
              "MessageAttributes":{"Raw":{"DataType":"Binary","BinaryValue":"AQID"},"EventType":{"DataType":"String","StringValue":"BOOKING_CREATED"},
               "ProviderId":{"DataType":"String","StringValue":"p-1"} } }]}
            """,
            client => client.ReceiveMessageAsync(new ReceiveMessageRequest(Queue)
            {
                MaxNumberOfMessages = 10,
                WaitTimeSeconds = 1,
                VisibilityTimeout = 30,
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = ["ApproximateReceiveCount"],
            }));

        AssertHeader("X-Amz-Target", "AmazonSQS.ReceiveMessage", request);
        AssertJson(
            """
            {"QueueUrl":"http://127.0.0.1/000000000000/parked","MaxNumberOfMessages":10,"WaitTimeSeconds":1,"VisibilityTimeout":30,
             "MessageAttributeNames":["All"],"MessageSystemAttributeNames":["ApproximateReceiveCount"]}
            """,
            request);
        var message = Assert.Single(response.Messages!);
        Assert.Equal(("m-1", "h", "2"), (message.MessageId, message.ReceiptHandle, message.Attributes!["ApproximateReceiveCount"]));
        Assert.Equal("BOOKING_CREATED", message.MessageAttributes!["EventType"].StringValue);
        Assert.Equal(new byte[] { 1, 2, 3 }, message.MessageAttributes["Raw"].BinaryValue!.ToArray());
    }

    [Fact]
    public async Task A_message_that_comes_damaged_is_an_error()
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => CallAsync(
            $$"""{"Messages":[{"MessageId":"m-1","ReceiptHandle":"h","Body":"other","MD5OfBody":"{{BodyMd5}}"}]}""",
            client => client.ReceiveMessageAsync(Queue)));

        Assert.StartsWith("MD5 hash mismatch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_queue_has_no_list()
    {
        var (_, response) = await CallAsync("{}", client => client.ReceiveMessageAsync(Queue));

        Assert.Null(response.Messages);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task DeleteMessage(string answer)
    {
        var (request, _) = await CallAsync(answer, client => client.DeleteMessageAsync(Queue, "h"));

        AssertHeader("X-Amz-Target", "AmazonSQS.DeleteMessage", request);
        AssertJson("""{"QueueUrl":"http://127.0.0.1/000000000000/parked","ReceiptHandle":"h"}""", request);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    public async Task ChangeMessageVisibility(string answer)
    {
        var (request, _) = await CallAsync(answer, client => client.ChangeMessageVisibilityAsync(Queue, "h", 20));

        AssertHeader("X-Amz-Target", "AmazonSQS.ChangeMessageVisibility", request);
        AssertJson("""{"QueueUrl":"http://127.0.0.1/000000000000/parked","ReceiptHandle":"h","VisibilityTimeout":20}""", request);
    }

    [Fact]
    public async Task GetQueueUrl()
    {
        var (request, response) = await CallAsync($$"""{"QueueUrl":"{{Queue}}"}""", client => client.GetQueueUrlAsync("parked"));

        AssertHeader("X-Amz-Target", "AmazonSQS.GetQueueUrl", request);
        AssertJson("""{"QueueName":"parked"}""", request);
        Assert.Equal(Queue, response.QueueUrl);
    }

    [Fact]
    public async Task GetQueueAttributes()
    {
        var (request, response) = await CallAsync(
            """{"Attributes":{"ApproximateNumberOfMessages":"7","ApproximateNumberOfMessagesNotVisible":"1","VisibilityTimeout":"30","QueueArn":"arn:q"}}""",
            client => client.GetQueueAttributesAsync(Queue, [QueueAttributeName.All]));

        AssertHeader("X-Amz-Target", "AmazonSQS.GetQueueAttributes", request);
        AssertJson("""{"QueueUrl":"http://127.0.0.1/000000000000/parked","AttributeNames":["All"]}""", request);
        Assert.Equal(
            (7, 1, 30, "arn:q"),
            (response.ApproximateNumberOfMessages, response.ApproximateNumberOfMessagesNotVisible, response.VisibilityTimeout, response.QueueARN));
        Assert.Equal("7", response.Attributes!["ApproximateNumberOfMessages"]);
    }

    [Fact]
    public async Task An_error_keeps_the_code_of_the_older_protocol()
    {
        var answer = new Answer(400, """{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no queue"}""")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-query-error"] = "AWS.SimpleQueueService.NonExistentQueue;Sender" },
        };
        await using var server = await RecordingServer.StartAsync(answer);
        using var client = new AmazonSQSClient(Credentials, At<AmazonSQSConfig>(server));

        var error = await Assert.ThrowsAsync<QueueDoesNotExistException>(() => client.GetQueueUrlAsync("parked"));

        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", error.ErrorCode);
        Assert.Equal(ErrorType.Sender, error.ErrorType);
    }

    private static async Task<(RecordedRequest Request, T Response)> CallAsync<T>(string answer, Func<AmazonSQSClient, Task<T>> call)
    {
        await using var server = await RecordingServer.StartAsync(new Answer(200, answer));
        using var client = new AmazonSQSClient(Credentials, At<AmazonSQSConfig>(server));
        var response = await call(client);
        return (server.Requests.Single(), response);
    }
}
