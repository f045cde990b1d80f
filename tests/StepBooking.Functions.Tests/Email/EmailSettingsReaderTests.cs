using StepBooking.Functions.Email;

namespace StepBooking.Functions.Tests.Email;

public sealed class EmailSettingsReaderTests
{
    private static readonly EmailSettings Whole = new("smtp.example.com", 465, "mailer", "s3cret", "support@example.com");

    [Theory]
    [InlineData("""{"server_address":"smtp.example.com","port":"465","username":"mailer","password":"s3cret","customer_support":"support@example.com"}""")]
    [InlineData("""{"server_address":"smtp.example.com","port":465,"username":"mailer","password":"s3cret","customer_support":"support@example.com","mine":1}""")]
    [InlineData("""
        {
          "server_address": "smtp.example.com",
          "port": "465",
          "username": "mailer",
          "password": "s3cret",
          "customer_support": "support@example.com"
        }
        """)]
    public void Key_value_pairs_and_plain_text_on_one_line_or_several_are_read(string secret) =>
        Assert.Equal(Whole, EmailSettingsReader.Read(secret));

    [Theory]
    [InlineData("""{"server_address":"smtp.example.com"}""", 587)]
    [InlineData("""{"server_address":"smtp.example.com","port":""}""", 587)]
    [InlineData("""{"server_address":"smtp.example.com","port":"2525"}""", 2525)]
    public void Without_a_port_it_is_the_one_of_submission(string secret, int port) =>
        Assert.Equal(port, EmailSettingsReader.Read(secret).Port);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"server_address":"","customer_support":"support@example.com"}""")]
    [InlineData("""{"server_address":null}""")]
    public void Without_a_server_mail_goes_by_SES(string secret) => Assert.Null(EmailSettingsReader.Read(secret).Server);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("smtp.example.com s3cret")]
    [InlineData("""["s3cret"]""")]
    [InlineData("""{"server_address":7,"password":"s3cret"}""")]
    [InlineData("""{"server_address":"smtp.example.com","port":"s3cret"}""")]
    [InlineData("""{"server_address":"smtp.example.com","port":0}""")]
    [InlineData("""{"server_address":"smtp.example.com","port":70000}""")]
    public void Anything_else_is_refused_without_being_repeated(string? secret) => Assert.DoesNotContain(
        "s3cret", Assert.Throws<FormatException>(() => EmailSettingsReader.Read(secret)).ToString(), StringComparison.Ordinal);
}
