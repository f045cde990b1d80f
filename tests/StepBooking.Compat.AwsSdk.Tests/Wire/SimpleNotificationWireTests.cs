using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

public sealed class SimpleNotificationWireTests : WireTest
{
    private const string Accepted = """
        <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <PublishResult><MessageId>m-1</MessageId><SequenceNumber>10000000000000003000</SequenceNumber></PublishResult>
          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
        </PublishResponse>
        """;

    [Fact]
    public async Task Publish_to_a_topic()
    {
        await using var server = await RecordingServer.StartAsync(new Answer(200, Accepted, "text/xml"));
        using var client = new AmazonSimpleNotificationServiceClient(Credentials, At<AmazonSimpleNotificationServiceConfig>(server));
        using var bytes = new MemoryStream([1, 2, 3]);

        var response = await client.PublishAsync(new PublishRequest("arn:t", "a & b = ü", "Parked")
        {
            MessageAttributes = new Dictionary<string, MessageAttributeValue>
            {
                ["EventType"] = new() { DataType = "String", StringValue = "PARKED" },
                ["Raw"] = new() { DataType = "Binary", BinaryValue = bytes },
            },
        });

        var request = server.Requests.Single();
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "Publish",
                ["Version"] = "2010-03-31",
                ["TopicArn"] = "arn:t",
                ["Message"] = "a & b = ü",
                ["Subject"] = "Parked",
                ["MessageAttributes.entry.1.Name"] = "EventType",
                ["MessageAttributes.entry.1.Value.DataType"] = "String",
                ["MessageAttributes.entry.1.Value.StringValue"] = "PARKED",
                ["MessageAttributes.entry.2.Name"] = "Raw",
                ["MessageAttributes.entry.2.Value.DataType"] = "Binary",
                ["MessageAttributes.entry.2.Value.BinaryValue"] = "AQID",
            },
            request.Form);
        Assert.Equal(("m-1", "10000000000000003000"), (response.MessageId, response.SequenceNumber));
        Assert.Equal("r-1", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task Publish_to_a_telephone()
    {
        await using var server = await RecordingServer.StartAsync(new Answer(200, Accepted, "text/xml"));
        using var client = new AmazonSimpleNotificationServiceClient(Credentials, At<AmazonSimpleNotificationServiceConfig>(server));

        await client.PublishAsync(new PublishRequest { PhoneNumber = "+15555550100", Message = "Booked" });

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "Publish",
                ["Version"] = "2010-03-31",
                ["PhoneNumber"] = "+15555550100",
                ["Message"] = "Booked",
            },
            server.Requests.Single().Form);
    }

    [Theory]
    [InlineData(400, "Sender", "InvalidParameter", typeof(InvalidParameterException), ErrorType.Sender)]
    [InlineData(400, "Sender", "ParameterValueInvalid", typeof(InvalidParameterValueException), ErrorType.Sender)]
    [InlineData(403, "Sender", "AuthorizationError", typeof(AuthorizationErrorException), ErrorType.Sender)]
    [InlineData(500, "Receiver", "InternalError", typeof(InternalErrorException), ErrorType.Receiver)]
    public async Task Each_error_has_its_type(int status, string fault, string code, Type expected, ErrorType expectedFault)
    {
        var answer = new Answer(
            status,
            $"""
            <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>{fault}</Type><Code>{code}</Code>
            <Message>why</Message></Error><RequestId>r-1</RequestId></ErrorResponse>
            """,
            "text/xml");
        await using var server = await RecordingServer.StartAsync(answer);
        using var client = new AmazonSimpleNotificationServiceClient(Credentials, At<AmazonSimpleNotificationServiceConfig>(server));

        var error = await Assert.ThrowsAnyAsync<AmazonSimpleNotificationServiceException>(() => client.PublishAsync("arn:t", "text"));

        Assert.Equal(expected, error.GetType());
        Assert.Equal((code, "why", "r-1", expectedFault), (error.ErrorCode, error.Message, error.RequestId, error.ErrorType));
    }
}
