using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

public sealed class SimpleEmailWireTests : WireTest
{
    [Fact]
    public async Task SendEmail()
    {
        await using var server = await RecordingServer.StartAsync(new Answer(200, """{"MessageId":"m-1"}""", "application/json"));
        using var client = new AmazonSimpleEmailServiceV2Client(Credentials, At<AmazonSimpleEmailServiceV2Config>(server));

        var response = await client.SendEmailAsync(new SendEmailRequest
        {
            FromEmailAddress = "desk@example.com",
            Destination = new Destination { ToAddresses = ["alice@example.com"] },
            ReplyToAddresses = ["help@example.com"],
            ConfigurationSetName = "set",
            Content = new EmailContent
            {
                Simple = new Message
                {
                    Subject = new Content { Data = "Booked", Charset = "UTF-8" },
                    Body = new Body { Text = new Content { Data = "Seat 12A\n" }, Html = new Content { Data = "<p>12A</p>" } },
                    Headers = [new MessageHeader { Name = "X-Booking", Value = "b-1" }],
                },
            },
            EmailTags = [new MessageTag { Name = "stage", Value = "test" }],
        });

        var request = server.Requests.Single();
        Assert.Equal(("POST", "/v2/email/outbound-emails"), (request.Method, request.Target));
        AssertHeader("Content-Type", "application/json", request);
        Assert.False(request.Headers.ContainsKey("X-Amz-Target"));
        AssertJson(
            """
            {"FromEmailAddress":"desk@example.com","Destination":{"ToAddresses":["alice@example.com"]},"ReplyToAddresses":["help@example.com"],
             "Content":{"Simple":{"Subject":{"Data":"Booked","Charset":"UTF-8"},"Body":{"Text":{"Data":"Seat 12A\n"},"Html":{"Data":"<p>12A</p>"}},
             "Headers":[{"Name":"X-Booking","Value":"b-1"}]}},"EmailTags":[{"Name":"stage","Value":"test"}],"ConfigurationSetName":"set"}
            """,
            request);
        Assert.Equal("m-1", response.MessageId);
    }

    [Theory]
    [InlineData(400, "BadRequestException", typeof(BadRequestException))]
    [InlineData(404, "NotFoundException", typeof(NotFoundException))]
    [InlineData(400, "AccountSuspendedException", typeof(AccountSuspendedException))]
    [InlineData(429, "TooManyRequestsException", typeof(TooManyRequestsException))]
    public async Task Each_error_has_its_type(int status, string code, Type expected)
    {
        var answer = new Answer(status, """{"message":"why"}""", "application/json")
        {
            Headers = new Dictionary<string, string> { ["x-amzn-ErrorType"] = code },
        };
        await using var server = await RecordingServer.StartAsync(answer);
        using var client = new AmazonSimpleEmailServiceV2Client(Credentials, At<AmazonSimpleEmailServiceV2Config>(server));

        var error = await Assert.ThrowsAnyAsync<AmazonSimpleEmailServiceV2Exception>(() => client.SendEmailAsync(new SendEmailRequest()));

        Assert.Equal(expected, error.GetType());
        Assert.Equal((code, "why", status), (error.ErrorCode, error.Message, (int)error.StatusCode));
    }
}
