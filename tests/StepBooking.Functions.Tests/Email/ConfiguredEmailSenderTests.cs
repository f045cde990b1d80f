using System.Text.Json.Nodes;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Email;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Tests.Support;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Email;

/// <summary>Mail as the secret says: by SMTP or SES, with what the secret says now.</summary>
public sealed class ConfiguredEmailSenderTests : IAsyncLifetime
{
    private static readonly NoticeText Text = new("A subject", "A body.", "short");

    private readonly SmtpServer server = new();
    private readonly ManualTimeProvider clock = new();
    private readonly List<string> logged = [];
    private LoopbackAws aws = null!;
    private ConfiguredEmailSender sender = null!;

    public async Task InitializeAsync()
    {
        aws = await LoopbackAws.StartAsync();
        LogWarning log = (message, values) => logged.Add(message + " | " + string.Join(" | ", values));
        sender = new ConfiguredEmailSender(
            new EmailSecret(aws.Secrets(), "email", clock),
            new SmtpEmailSender("bookings@example.com", TimeSpan.FromSeconds(5), clock, log),
            new SesEmailSender(aws.Email(), "bookings@example.com", log),
            log);
    }

    public async Task DisposeAsync()
    {
        await aws.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task With_a_server_address_it_goes_over_SMTP_with_the_support_address_in_it()
    {
        Rotate("s3cret");

        Assert.Equal(SendOutcome.Sent, await Send());

        Assert.Contains("Reply-To: <support@example.com>", Assert.Single(server.Mails).Text, StringComparison.Ordinal);
        Assert.Contains("support@example.com", BodyOf(server.Mails.Single().Text), StringComparison.Ordinal);
        Assert.Empty(aws.Of("email"));
    }

    [Fact]
    public async Task Without_a_server_address_it_goes_by_SES_with_the_support_address_in_it()
    {
        aws.Secret = """{"customer_support":"support@example.com"}""";

        Assert.Equal(SendOutcome.Sent, await Send());

        Assert.Equal("A body.\n\nQuestions? Write to support@example.com.", Assert.Single(aws.Of("email")).Text);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task The_secret_is_read_once_for_many_mails_and_again_after_some_minutes()
    {
        Rotate("s3cret");

        await Send();
        await Send();
        Assert.Equal(1, aws.SecretReads);
        clock.Advance(EmailSecret.Kept);
        await Send();

        Assert.Equal(2, aws.SecretReads);
        Assert.Equal(3, server.Mails.Count);
    }

    [Fact]
    public async Task A_rotated_password_is_taken_at_once_and_the_mail_sent_once()
    {
        Rotate("s3cret");
        await Send();
        Rotate("n3w");

        Assert.Equal(SendOutcome.Sent, await Send());

        Assert.Equal(2, server.Mails.Count);
        Assert.Equal(2, aws.SecretReads);
        Assert.DoesNotContain(logged, line => line.Contains("s3cret", StringComparison.Ordinal) || line.Contains("n3w", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_that_stays_wrong_is_tried_once_and_nothing_is_sent()
    {
        Rotate("s3cret");
        server.Account = "mailer:other";

        Assert.Equal(SendOutcome.NotNow, await Send());

        Assert.Single(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("s3cret, but no JSON")]
    [InlineData("""{"server_address":1,"password":"s3cret"}""")]
    public async Task A_secret_that_cannot_be_read_sends_nothing_and_is_not_logged(string secret)
    {
        aws.Secret = secret;

        Assert.Equal(SendOutcome.NotNow, await Send());

        Assert.Contains("b-1", Assert.Single(logged), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", logged[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_cannot_be_read_now_is_used_as_it_was()
    {
        Rotate("s3cret");
        await Send();
        clock.Advance(EmailSecret.Kept);
        await aws.DisposeAsync();

        Assert.Equal(SendOutcome.Sent, await Send());
    }

    private Task<SendOutcome> Send() => sender.SendAsync("alice@example.com", Text, "b-1");

    private void Rotate(string password)
    {
        server.Account = $"mailer:{password}";
        aws.Secret = new JsonObject
        {
            ["server_address"] = "127.0.0.1",
            ["port"] = $"{server.Port}",
            ["username"] = "mailer",
            ["password"] = password,
            ["customer_support"] = "support@example.com",
        }.ToJsonString();
    }

    private static string BodyOf(string mail) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(mail.Split("\n\n", 2)[1].Replace("\n", "", StringComparison.Ordinal)));
}
