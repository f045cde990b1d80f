using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Hosting;
using StepBooking.Local.Queues;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Queues;

/// <summary>SQS as clients write to it, in virtual time.</summary>
public sealed class QueueTests : IDisposable
{
    private const string Url = "http://127.0.0.1:4566/000000000000/parked";
    private readonly ManualTimeProvider clock = new();
    private readonly Journal journal = new(null);
    private readonly SqsService sqs;

    public QueueTests()
    {
        var queues = new QueueRegistry(new DeskAddresses { Aws = new Uri("http://127.0.0.1:4566/") });
        queues.Add(new QueueSettings { Name = "dead", Arn = QueueRegistry.Arn("dead") });
        queues.Add(new QueueSettings { Name = "parked", Arn = QueueRegistry.Arn("parked"), DeadLetterArn = QueueRegistry.Arn("dead"), MaxReceiveCount = 2 });
        var store = new QueueStore(journal, queues, clock);
        sqs = new SqsService(queues, new QueueOperations(queues, store), new MessageOperations(store, clock));
    }

    public void Dispose() => journal.Dispose();

    [Fact]
    public async Task Sums_are_those_that_clients_compute()
    {
        var sent = await Json("SendMessage", new JsonObject
        {
            ["QueueUrl"] = Url,
            ["MessageBody"] = "hi & é",
            ["MessageAttributes"] = new JsonObject { ["BookingId"] = new JsonObject { ["DataType"] = "String", ["StringValue"] = "b1" } },
        });

        Assert.Equal("dc57f93ef7a5c9a5716ceceeb12454d2", (string?)sent["MD5OfMessageBody"]);
        Assert.Equal("82ab15a9ba2b05736855f5a167194eac", (string?)sent["MD5OfMessageAttributes"]);
    }

    [Fact]
    public async Task A_received_message_is_out_of_sight_for_its_time_and_then_counted_again()
    {
        await Send("one");

        Assert.Equal("one", (string?)(await Receive())[0]!["Body"]);
        Assert.Empty(await Receive());
        clock.Advance(TimeSpan.FromSeconds(30));
        var again = (await Receive())[0]!;

        Assert.Equal("2", (string?)again["Attributes"]!["ApproximateReceiveCount"]);
    }

    [Fact]
    public async Task A_message_received_too_often_lies_in_the_dead_letter_queue_and_says_whence()
    {
        await Send("poison");
        for (var round = 0; round < 2; round++)
        {
            Assert.Single(await Receive());
            clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Empty(await Receive());
        var dead = (await Receive("http://any.host/000000000000/dead"))[0]!;

        Assert.Equal("poison", (string?)dead["Body"]);
        Assert.Equal(QueueRegistry.Arn("parked"), (string?)dead["Attributes"]!["DeadLetterQueueSourceArn"]);
        Assert.Equal("1", (string?)dead["Attributes"]!["ApproximateReceiveCount"]);
    }

    [Fact]
    public async Task A_deleted_message_is_gone_but_an_old_receipt_deletes_nothing()
    {
        await Send("one");
        var old = (string?)(await Receive())[0]!["ReceiptHandle"];
        clock.Advance(TimeSpan.FromSeconds(30));
        var current = (string?)(await Receive())[0]!["ReceiptHandle"];

        await Json("DeleteMessage", new JsonObject { ["QueueUrl"] = Url, ["ReceiptHandle"] = old });
        Assert.Equal("1", await Count("ApproximateNumberOfMessagesNotVisible"));
        await Json("DeleteMessage", new JsonObject { ["QueueUrl"] = Url, ["ReceiptHandle"] = current });
        Assert.Equal("0", await Count("ApproximateNumberOfMessagesNotVisible"));
    }

    [Fact]
    public async Task A_delayed_message_shows_later()
    {
        await Json("SendMessage", new JsonObject { ["QueueUrl"] = Url, ["MessageBody"] = "later", ["DelaySeconds"] = 10 });

        Assert.Empty(await Receive());
        Assert.Equal("1", await Count("ApproximateNumberOfMessagesDelayed"));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Single(await Receive());
    }

    [Fact]
    public async Task Visibility_can_be_ended_early_but_only_while_in_flight()
    {
        await Send("one");
        var receipt = (string?)(await Receive())[0]!["ReceiptHandle"];
        var change = new JsonObject { ["QueueUrl"] = Url, ["ReceiptHandle"] = receipt, ["VisibilityTimeout"] = 0 };

        await Json("ChangeMessageVisibility", change);

        Assert.Equal("MessageNotInflight", (await Assert.ThrowsAsync<AwsError>(() => Json("ChangeMessageVisibility", change))).Code);
        Assert.Single(await Receive());
    }

    [Fact]
    public async Task A_long_poll_ends_when_a_message_is_sent()
    {
        var waiting = Receive(wait: 20);
        Assert.False(waiting.IsCompleted);

        await Send("now");

        Assert.Equal("now", (string?)(await waiting)[0]!["Body"]);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_is_up()
    {
        var waiting = Receive(wait: 5);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Empty(await waiting);
    }

    [Fact]
    public async Task A_long_poll_sees_a_message_that_comes_back_into_sight()
    {
        await Send("one");
        await Receive(invisible: 7);
        var waiting = Receive(wait: 20);

        clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Single(await waiting);
    }

    [Fact]
    public async Task A_message_is_forgotten_after_its_retention()
    {
        await Send("old");
        clock.Advance(TimeSpan.FromDays(4));

        Assert.Empty(await Receive());
    }

    [Fact]
    public async Task A_batch_succeeds_and_fails_by_entry()
    {
        var answer = await Json("SendMessageBatch", new JsonObject
        {
            ["QueueUrl"] = Url,
            ["Entries"] = new JsonArray(
                new JsonObject { ["Id"] = "a", ["MessageBody"] = "one" },
                new JsonObject { ["Id"] = "b", ["MessageBody"] = "" }),
        });

        Assert.Equal("a", (string?)Assert.Single(answer["Successful"]!.AsArray())!["Id"]);
        Assert.Equal("b", (string?)Assert.Single(answer["Failed"]!.AsArray())!["Id"]);
    }

    [Theory]
    [InlineData("""{"QueueUrl":"http://x/000000000000/nobody","MessageBody":"x"}""", "QueueDoesNotExist")]
    [InlineData("""{"QueueUrl":"http://x/111111111111/parked","MessageBody":"x"}""", "QueueDoesNotExist")]
    [InlineData("""{"MessageBody":"x"}""", "MissingParameter")]
    [InlineData("""{"QueueUrl":"http://x/000000000000/parked"}""", "MissingParameter")]
    [InlineData("""{"QueueUrl":"http://x/000000000000/parked","MessageBody":"a\u0001b"}""", "InvalidMessageContents")]
    [InlineData("""{"QueueUrl":"http://x/000000000000/parked","MessageBody":"x","DelaySeconds":901}""", "InvalidParameterValueException")]
    [InlineData("""{"QueueUrl":"http://x/000000000000/parked","MessageBody":7}""", "SerializationException")]
    [InlineData("""{"QueueUrl":""", "SerializationException")]
    public async Task Malformed_requests_get_AWSs_code(string body, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<AwsError>(() => Handle(Calls.Json("sqs", "AmazonSQS.SendMessage", body)))).Code);

    [Fact]
    public async Task The_query_protocol_does_the_same_in_XML()
    {
        var sent = Calls.Text(await Handle(Calls.Form(
            "sqs",
            "Action=SendMessage&Version=2012-11-05&MessageBody=a+%26%20b&MessageAttribute.1.Name=UserId&MessageAttribute.1.Value.DataType=String&MessageAttribute.1.Value.StringValue=u1",
            path: "/000000000000/parked")));
        var received = Calls.Text(await Handle(Calls.Form(
            "sqs", $"Action=ReceiveMessage&QueueUrl={Uri.EscapeDataString(Url)}&AttributeName.1=ApproximateReceiveCount&MessageAttributeName.1=All")));

        Assert.StartsWith("<?xml version=\"1.0\"?><SendMessageResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><SendMessageResult><MessageId>", sent, StringComparison.Ordinal);
        Assert.Contains("<ReceiveMessageResult><Message><MessageId>", received, StringComparison.Ordinal);
        Assert.Contains("<Body>a &amp; b</Body>", received, StringComparison.Ordinal);
        Assert.Contains("<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>", received, StringComparison.Ordinal);
        Assert.Contains("<MessageAttribute><Name>UserId</Name><Value><DataType>String</DataType><StringValue>u1</StringValue></Value></MessageAttribute>", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_attribute_that_is_not_Base64_is_refused()
    {
        var refused = await Assert.ThrowsAsync<AwsError>(() => Json("SendMessage", Binary("not base64!")));

        Assert.Equal(("InvalidParameterValueException", "InvalidParameterValue", 400), (refused.Code, refused.QueryCode, refused.Status));
        Assert.NotNull((await Json("SendMessage", Binary("AQID")))["MD5OfMessageAttributes"]);
    }

    [Theory]
    [InlineData(262_144, null)]
    [InlineData(262_145, "BatchRequestTooLong")]
    public async Task The_entries_of_a_batch_have_one_limit_together(int bytes, string? code)
    {
        JsonObject[] entries =
        [
            new() { ["Id"] = "a", ["MessageBody"] = new string('x', 200_000) },
            new() { ["Id"] = "b", ["MessageBody"] = new string('x', bytes - 200_000) },
        ];

        var failure = await Record.ExceptionAsync(() => Json("SendMessageBatch", new JsonObject { ["QueueUrl"] = Url, ["Entries"] = new JsonArray(entries) }));

        Assert.Equal(code, (failure as AwsError)?.Code);
        Assert.Equal(code is null ? null : "AWS.SimpleQueueService." + code, (failure as AwsError)?.QueryCode);
        Assert.Equal(code is null ? "2" : "0", await Count("ApproximateNumberOfMessages"));
    }

    [Fact]
    public void Each_operation_needs_its_action_on_the_queue()
    {
        var needed = sqs.Needs(Calls.Json("sqs", "AmazonSQS.SendMessageBatch", $$"""{"QueueUrl":"{{Url}}","Entries":[]}"""));

        Assert.Equal([new AwsPermission("sqs:SendMessage", QueueRegistry.Arn("parked"))], needed);
        Assert.Equal("UnknownOperationException", Assert.Throws<AwsError>(() => sqs.Needs(Calls.Json("sqs", "AmazonSQS.TagQueue", "{}"))).Code);
    }

    private async Task<AwsResponse> Handle(AwsRequest request)
    {
        _ = sqs.Needs(request);
        return await sqs.Handle(request, default);
    }

    private async Task<JsonObject> Json(string operation, JsonObject body) =>
        Calls.Body(await Handle(Calls.Json("sqs", "AmazonSQS." + operation, body.ToJsonString())));

    private static JsonObject Binary(string value) => new()
    {
        ["QueueUrl"] = Url,
        ["MessageBody"] = "x",
        ["MessageAttributes"] = new JsonObject { ["Seal"] = new JsonObject { ["DataType"] = "Binary", ["BinaryValue"] = value } },
    };

    private Task<JsonObject> Send(string body) => Json("SendMessage", new JsonObject { ["QueueUrl"] = Url, ["MessageBody"] = body });

    private async Task<JsonArray> Receive(string url = Url, int wait = 0, int? invisible = null)
    {
        var request = new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All"), ["WaitTimeSeconds"] = wait };
        if (invisible is { } seconds)
            request["VisibilityTimeout"] = seconds;
        return (await Json("ReceiveMessage", request))["Messages"]?.AsArray() ?? [];
    }

    private async Task<string?> Count(string attribute) => (string?)(await Json("GetQueueAttributes", new JsonObject
    {
        ["QueueUrl"] = Url,
        ["AttributeNames"] = new JsonArray(attribute),
    }))["Attributes"]![attribute];
}
