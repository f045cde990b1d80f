using Amazon.Runtime;
using Amazon.SimpleEmailV2;
using Amazon.SimpleNotificationService;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Tests.Support;

namespace StepBooking.Functions.Tests.Notices;

public sealed class SenderTests : IAsyncLifetime
{
    private static readonly NoticeText Text = new("Subject", "Body", "Short");

    private LoopbackAws aws = null!;

    public async Task InitializeAsync() => aws = await LoopbackAws.StartAsync();

    public async Task DisposeAsync() => await aws.DisposeAsync();

    [Theory]
    [InlineData(Answer.Taken, SendOutcome.Sent)]
    [InlineData(Answer.Throttled, SendOutcome.NotNow)]
    [InlineData(Answer.Refused, SendOutcome.Refused)]
    [InlineData(Answer.Broken, SendOutcome.Unknown)]
    [InlineData(Answer.Lost, SendOutcome.Unknown)]
    internal async Task An_email_is_handed_over_once_whatever_the_answer(Answer answer, SendOutcome outcome)
    {
        aws.Will("email", answer);

        Assert.Equal(outcome, await new SesEmailSender(aws.Email(), "bookings@example.com").SendAsync("a@example.com", Text, "b-1"));

        Assert.Equal(1, aws.Asked);
    }

    [Theory]
    [InlineData(Answer.Taken, SendOutcome.Sent)]
    [InlineData(Answer.Throttled, SendOutcome.NotNow)]
    [InlineData(Answer.Refused, SendOutcome.Refused)]
    [InlineData(Answer.Broken, SendOutcome.Unknown)]
    [InlineData(Answer.Lost, SendOutcome.Unknown)]
    internal async Task A_text_is_handed_over_once_whatever_the_answer(Answer answer, SendOutcome outcome)
    {
        aws.Will("sms", answer);

        Assert.Equal(outcome, await new SnsSmsSender(aws.Sms()).SendAsync("+911234567890", Text, "b-1"));

        Assert.Equal(1, aws.Asked);
    }

    [Fact]
    public async Task A_service_out_of_reach_has_taken_nothing()
    {
        var keys = new BasicAWSCredentials("local", "local");
        using var email = new AmazonSimpleEmailServiceV2Client(keys, OutOfReach(new AmazonSimpleEmailServiceV2Config()));
        using var sms = new AmazonSimpleNotificationServiceClient(keys, OutOfReach(new AmazonSimpleNotificationServiceConfig()));

        Assert.Equal(SendOutcome.NotNow, await new SesEmailSender(email, "bookings@example.com").SendAsync("a@example.com", Text, "b-1"));
        Assert.Equal(SendOutcome.NotNow, await new SnsSmsSender(sms).SendAsync("+911234567890", Text, "b-1"));
    }

    private static T OutOfReach<T>(T config)
        where T : ClientConfig
    {
        config.ServiceURL = "http://127.0.0.1:1";
        config.AuthenticationRegion = "us-east-1";
        return NoticeServices.Once(config, TimeSpan.FromSeconds(5));
    }
}
