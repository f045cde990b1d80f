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

    private readonly List<string> lines = [];

    private LoopbackAws aws = null!;

    public async Task InitializeAsync() => aws = await LoopbackAws.StartAsync();

    public async Task DisposeAsync() => await aws.DisposeAsync();

    [Theory]
    [InlineData(Answer.Taken, SendOutcome.Sent)]
    [InlineData(Answer.Throttled, SendOutcome.NotNow)]
    [InlineData(Answer.Refused, SendOutcome.Refused)]
    [InlineData(Answer.Unverified, SendOutcome.NotNow)]
    [InlineData(Answer.Broken, SendOutcome.Unknown)]
    [InlineData(Answer.Lost, SendOutcome.Unknown)]
    internal async Task An_email_is_handed_over_once_whatever_the_answer(Answer answer, SendOutcome outcome)
    {
        aws.Will("email", answer);

        Assert.Equal(outcome, await Email(aws.Email()).SendAsync("a@example.com", Text, "b-1"));

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

        Assert.Equal(outcome, await Sms(aws.Sms()).SendAsync("+911234567890", Text, "b-1"));

        Assert.Equal(1, aws.Asked);
    }

    [Fact]
    public async Task A_service_out_of_reach_has_taken_nothing()
    {
        var keys = new BasicAWSCredentials("local", "local");
        using var email = new AmazonSimpleEmailServiceV2Client(keys, OutOfReach(new AmazonSimpleEmailServiceV2Config()));
        using var sms = new AmazonSimpleNotificationServiceClient(keys, OutOfReach(new AmazonSimpleNotificationServiceConfig()));

        Assert.Equal(SendOutcome.NotNow, await Email(email).SendAsync("a@example.com", Text, "b-1"));
        Assert.Equal(SendOutcome.NotNow, await Sms(sms).SendAsync("+911234567890", Text, "b-1"));
    }

    [Fact]
    public async Task Why_it_failed_is_logged_without_any_address()
    {
        aws.Will("email", Answer.Unverified);
        aws.Will("sms", Answer.Throttled);

        await Email(aws.Email()).SendAsync("a@example.com", Text, "b-1");
        await Sms(aws.Sms()).SendAsync("+911234567890", Text, "b-2");

        Assert.StartsWith("email b-1 NotNow MessageRejectedException MessageRejected 400\nsms b-2 NotNow ", Log, StringComparison.Ordinal);
        Assert.EndsWith(" Throttling 400", Log, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", Log, StringComparison.Ordinal);
        Assert.DoesNotContain("+91", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_logs_nothing()
    {
        await Email(aws.Email()).SendAsync("a@example.com", Text, "b-1");

        Assert.Empty(Log);
    }

    private string Log => string.Join('\n', lines);

    private SesEmailSender Email(IAmazonSimpleEmailServiceV2 client) => new(client, "bookings@example.com", Write);

    private SnsSmsSender Sms(IAmazonSimpleNotificationService client) => new(client, Write);

    private void Write(string message, params object[] args) => lines.Add(string.Join(' ', args));

    private static T OutOfReach<T>(T config)
        where T : ClientConfig
    {
        config.ServiceURL = "http://127.0.0.1:1";
        config.AuthenticationRegion = "us-east-1";
        return NoticeServices.Once(config, TimeSpan.FromSeconds(5));
    }
}
