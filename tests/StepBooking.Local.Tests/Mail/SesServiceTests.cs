using StepBooking.Local.Aws;
using StepBooking.Local.Mail;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Mail;

public sealed class SesServiceTests : IDisposable
{
    private readonly Journal journal = new(null);
    private readonly Mailbox mailbox;
    private readonly SesService ses;

    public SesServiceTests()
    {
        mailbox = new Mailbox(journal);
        var identities = new SenderIdentities();
        identities.Add("bookings@example.com");
        identities.Add("example.org");
        ses = new SesService(mailbox, identities, new ManualTimeProvider());
    }

    public void Dispose() => journal.Dispose();

    [Fact]
    public async Task A_message_lies_in_the_mailbox_with_its_booking()
    {
        var answer = await Send("bookings@example.com", "alice@example.com");

        Assert.NotEmpty((string)Calls.Body(answer)["MessageId"]!);
        var message = Assert.Single(mailbox.Read("b7"));
        Assert.Equal(("email", "alice@example.com", "Booked", "You travel."), (message.Channel, message.To, message.Subject, message.Text));
        Assert.Empty(mailbox.Read("another"));
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("alice@example")]
    [InlineData("alice@@example.com")]
    [InlineData("al ice@example.com")]
    [InlineData("alice@example.com, bert@example.com")]
    [InlineData("<alice@example.com")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_refused(string to)
    {
        Assert.Equal("BadRequestException", (await Assert.ThrowsAsync<AwsError>(() => Send("bookings@example.com", to))).Code);
        Assert.Empty(mailbox.Read(null));
    }

    [Fact]
    public async Task A_sender_that_is_not_declared_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<AwsError>(() => Send("other@example.com", "alice@example.com"));

        Assert.Equal("MessageRejected", refusal.Code);
        Assert.Contains("not verified", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bookings@example.com", "identity/bookings@example.com")]
    [InlineData("Bookings <bookings@example.com>", "identity/bookings@example.com")]
    [InlineData("anybody@example.org", "identity/example.org")]
    public void Sending_needs_the_right_on_the_senders_identity(string from, string resource)
    {
        var needed = Assert.Single(ses.Needs(Request(from, "alice@example.com")));

        Assert.Equal(("ses:SendEmail", DeskAccount.Arn("ses", resource)), (needed.Action, needed.Resource));
    }

    [Fact]
    public void Another_path_is_an_unknown_operation() => Assert.Equal(
        "UnknownOperationException", Assert.Throws<AwsError>(() => ses.Needs(Calls.Rest("ses", "GET", "/v2/email/identities", ""))).Code);

    private Task<AwsResponse> Send(string from, string to) => ses.Handle(Request(from, to), default);

    private static AwsRequest Request(string from, string to) => Calls.Rest("ses", "POST", "/v2/email/outbound-emails", $$$$$"""
        {"FromEmailAddress": "{{{{{from}}}}}", "Destination": {"ToAddresses": ["{{{{{to}}}}}"]},
         "Content": {"Simple": {"Subject": {"Data": "Booked"}, "Body": {"Text": {"Data": "You travel."}}}},
         "EmailTags": [{"Name": "bookingId", "Value": "b7"}]}
        """);
}
