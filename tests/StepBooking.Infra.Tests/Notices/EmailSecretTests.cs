using System.Text.Json.Nodes;
using StepBooking.Infra.Layout;
using StepBooking.Infra.Notices;
using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Notices;

public sealed class EmailSecretTests
{
    private const string Arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:mail/settings-AbCdEf";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_one_mail_goes_by_SES(string? context) => Assert.Null(EmailSecret.Of(context));

    [Fact]
    public void An_ARN_is_taken_as_it_is() => Assert.Equal(Arn, EmailSecret.Of(Arn));

    [Theory]
    [InlineData("YOUR_AWS_SECRETS_MANAGER_ARN")]
    [InlineData("arn:aws:s3:::bucket")]
    public void Anything_else_stops_the_synthesis_and_is_named(string context) =>
        Assert.Contains(context, Assert.Throws<SynthesisException>(() => EmailSecret.Of(context)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_what_sends_notices_may_read_it()
    {
        var template = JsonNode.Parse(SynthesizedStack.Synthesize("the functions", emailSecret: Arn))!["Resources"]!.AsObject();
        var told = template.Where(each => each.Value!["Properties"]?["Environment"]?["Variables"]?["EMAIL_SECRET_ARN"] is not null)
            .Select(each => (string)each.Value!["Properties"]!["Environment"]!["Variables"]!["ANNOTATIONS_HANDLER"]!);
        var allowed = template.Where(each => (string?)each.Value!["Type"] == "AWS::IAM::Policy")
            .Count(each => each.Value!["Properties"]!.ToJsonString().Contains(Arn, StringComparison.Ordinal));

        Assert.Equal(["Notify", "OfferSeats", "SendCancellationNotice", "TellConfirmed", "TellProvider"], told.Order());
        Assert.Equal(5, allowed);
    }
}
