using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

public sealed class EventBridgeWireTests : WireTest
{
    [Fact]
    public async Task PutEvents()
    {
        await using var server = await RecordingServer.StartAsync(new Answer(
            200,
            """{"FailedEntryCount":1,"Entries":[{"EventId":"e-1"},{"ErrorCode":"ThrottlingException","ErrorMessage":"later"}]}""",
            "application/x-amz-json-1.1"));
        using var client = new AmazonEventBridgeClient(Credentials, At<AmazonEventBridgeConfig>(server));

        var response = await client.PutEventsAsync(new PutEventsRequest
        {
            Entries =
            [
                new PutEventsRequestEntry
                {
                    Time = new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc),
                    Source = "stepbooking",
                    Resources = ["arn:r"],
                    DetailType = "booking:confirmed",
                    Detail = """{"bookingId":"b"}""",
                    EventBusName = "bus",
                },
                new PutEventsRequestEntry { Source = "s", DetailType = "t", Detail = "{}" },
            ],
        });

        var request = server.Requests.Single();
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        AssertHeader("X-Amz-Target", "AWSEvents.PutEvents", request);
        AssertHeader("Content-Type", "application/x-amz-json-1.1", request);
        AssertJson(
            """
            {"Entries":[
              {"Time":1764547200,"Source":"stepbooking","Resources":["arn:r"],"DetailType":"booking:confirmed",
               "Detail":"{\"bookingId\":\"b\"}","EventBusName":"bus"},
              {"Source":"s","DetailType":"t","Detail":"{}"}]}
            """,
            request);
        Assert.Equal(1, response.FailedEntryCount);
        Assert.Equal("e-1", response.Entries![0].EventId);
        Assert.Equal(("ThrottlingException", "later"), (response.Entries[1].ErrorCode, response.Entries[1].ErrorMessage));
    }

    [Theory]
    [InlineData("InternalException", typeof(InternalException))]
    [InlineData("AccessDeniedException", typeof(AmazonEventBridgeException))]
    public async Task Each_error_has_its_type(string code, Type expected)
    {
        await using var server = await RecordingServer.StartAsync(new Answer(400, $$"""{"__type":"{{code}}","message":"why"}"""));
        using var client = new AmazonEventBridgeClient(Credentials, At<AmazonEventBridgeConfig>(server));

        var error = await Assert.ThrowsAnyAsync<AmazonEventBridgeException>(() => client.PutEventsAsync(new PutEventsRequest { Entries = [] }));

        Assert.Equal(expected, error.GetType());
        Assert.Equal((code, "why"), (error.ErrorCode, error.Message));
    }
}
