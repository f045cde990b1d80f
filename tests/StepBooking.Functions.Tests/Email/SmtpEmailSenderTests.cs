using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Email;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Email;

/// <summary>Mail by SMTP, over a real socket: what each answer of a server means for the mail.</summary>
public sealed class SmtpEmailSenderTests : IAsyncLifetime
{
    private static readonly NoticeText Text = new("Booking K7MP3Q is confirmed", "Dear customer,\nseats: 1A — 1B.", "short");

    private readonly SmtpServer server = new();
    private readonly List<string> logged = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_mail_arrives_whole_in_a_real_conversation()
    {
        server.Account = "mailer:s3cret";

        Assert.Equal(SendOutcome.Sent, await Send(Settings(user: "mailer", password: "s3cret")));

        var mail = Assert.Single(server.Mails);
        Assert.Equal(("MAIL FROM:<bookings@example.com>", "RCPT TO:<alice@example.com>"), (mail.From, mail.To));
        var (headers, body) = Parse(mail.Text);
        Assert.Equal("<alice@example.com>", headers["To"]);
        Assert.Equal("<bookings@example.com>", headers["From"]);
        Assert.Equal("<support@example.com>", headers["Reply-To"]);
        Assert.Equal("Booking K7MP3Q is confirmed", headers["Subject"]);
        Assert.Equal("Tue, 1 Dec 2026 12:00:00 +0000", headers["Date"]);
        Assert.Equal("b-1", headers["X-Booking-Id"]);
        Assert.Equal("Dear customer,\r\nseats: 1A — 1B.", body);
        Assert.Equal(["EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"], server.Heard.Select(line => line.Split(' ')[0].Split(':')[0]));
        Assert.Empty(logged);
    }

    [Fact]
    public async Task It_signs_in_by_LOGIN_where_that_is_all_there_is()
    {
        (server.Account, server.Ways) = ("mailer:s3cret", "LOGIN");

        Assert.Equal(SendOutcome.Sent, await Send(Settings(user: "mailer", password: "s3cret")));
    }

    [Fact]
    public async Task Without_a_user_it_signs_in_nowhere()
    {
        Assert.Equal(SendOutcome.Sent, await Send(Settings()));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_offers_TLS_hears_the_password_in_private_only()
    {
        using var certificate = SelfSigned();
        (server.Account, server.Certificate) = ("mailer:s3cret", certificate);

        Assert.Equal(SendOutcome.Sent, await Send(Settings(user: "mailer", password: "s3cret"), (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString()));

        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH"], server.Heard.Take(4).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_spoken_to()
    {
        using var certificate = SelfSigned();
        (server.Account, server.Certificate) = ("mailer:s3cret", certificate);

        Assert.Equal(SendOutcome.NotNow, await Send(Settings(user: "mailer", password: "s3cret")));

        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("connect", "554 no", SendOutcome.NotNow)]
    [InlineData("connect", null, SendOutcome.NotNow)]
    [InlineData("EHLO", "421 later", SendOutcome.NotNow)]
    [InlineData("MAIL", "451 later", SendOutcome.NotNow)]
    [InlineData("MAIL", "553 not from you", SendOutcome.NotNow)]
    [InlineData("RCPT", "450 later", SendOutcome.NotNow)]
    [InlineData("RCPT", "550 5.1.1 no such mailbox alice@example.com", SendOutcome.Refused)]
    [InlineData("DATA", "451 later", SendOutcome.NotNow)]
    [InlineData("DATA", null, SendOutcome.NotNow)]
    [InlineData(".", "250 taken", SendOutcome.Sent)]
    [InlineData(".", "451 later", SendOutcome.NotNow)]
    [InlineData(".", "554 spam", SendOutcome.Refused)]
    [InlineData(".", null, SendOutcome.Unknown)]
    [InlineData(".", "hello", SendOutcome.Unknown)]
    public async Task Each_answer_has_its_outcome(string command, string? answer, SendOutcome outcome)
    {
        server.Says[command] = answer;

        Assert.Equal(outcome, await Send(Settings()));
        Assert.True(server.Mails.Count <= 1);
    }

    [Fact]
    public async Task A_server_that_says_nothing_after_the_mail_leaves_the_outcome_unknown_and_is_not_asked_again()
    {
        var silence = new TaskCompletionSource();
        server.BeforeAnswer = silence.Task;
        var clock = new ManualTimeProvider();

        var sending = Send(Settings(), clock: clock);
        await server.HandedOver.Task.WaitAsync(TimeSpan.FromSeconds(20));
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(SendOutcome.Unknown, await sending);
        silence.SetResult();
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Assert.Equal(SendOutcome.NotNow, await Send(Settings() with { Port = port }));
    }

    [Theory]
    [InlineData("alice@example.com>\r\nRCPT TO:<bob@example.com")]
    [InlineData("alice")]
    [InlineData("@example.com")]
    [InlineData("ålice@example.com")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused_before_anybody_is_called(string address)
    {
        Assert.Equal(SendOutcome.Refused, await Send(Settings(), address: address));
        Assert.Empty(server.Heard);
    }

    [Theory]
    [InlineData("RCPT", "550 no such mailbox alice@example.com")]
    [InlineData("AUTH", "535 who is mailer with s3cret")]
    [InlineData(".", null)]
    public async Task Neither_password_nor_address_nor_the_servers_words_reach_the_log(string command, string? answer)
    {
        server.Account = "mailer:s3cret";
        server.Says[command] = answer;

        await Send(Settings(user: "mailer", password: "s3cret"));

        var line = Assert.Single(logged);
        Assert.Contains("b-1", line, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_in_other_letters_is_encoded_by_whole_characters()
    {
        var subject = string.Concat(Enumerable.Repeat("Ünïcödé 🚆 ", 12)).Trim();

        await Send(Settings(), text: Text with { Subject = subject });

        var (headers, _) = Parse(Assert.Single(server.Mails).Text);
        var words = headers["Subject"].Split(' ').Select(word => word["=?utf-8?B?".Length..^"?=".Length]);
        Assert.Equal(subject, string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word)))));
        Assert.All(Assert.Single(server.Mails).Text.Split('\n'), line => Assert.True(line.Length <= 78, line));
    }

    [Fact]
    public void Settings_as_text_have_no_password() =>
        Assert.Equal($"127.0.0.1:{server.Port}", Settings(user: "mailer", password: "s3cret").ToString());

    private EmailSettings Settings(string? user = null, string? password = null) =>
        new("127.0.0.1", server.Port, user, password, "support@example.com");

    private async Task<SendOutcome> Send(
        EmailSettings settings,
        RemoteCertificateValidationCallback? trust = null,
        string address = "alice@example.com",
        NoticeText? text = null,
        TimeProvider? clock = null)
    {
        var sender = new SmtpEmailSender(
            "bookings@example.com",
            TimeSpan.FromSeconds(5),
            clock ?? new ManualTimeProvider(),
            (message, values) => logged.Add(message + " | " + string.Join(" | ", values)),
            trust);
        return (await sender.SendAsync(settings, address, text ?? Text, "b-1", default)).Outcome;
    }

    private static (Dictionary<string, string> Headers, string Body) Parse(string mail)
    {
        var parts = mail.Split("\n\n", 2);
        var headers = parts[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Split(": ", 2));
        return (headers.ToDictionary(header => header[0], header => header[1]), Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\n", "", StringComparison.Ordinal))));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.Parse("2100-01-01", CultureInfo.InvariantCulture));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
