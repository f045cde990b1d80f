using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Mail;

/// <summary>SES version 2, SendEmail with Simple content: what it sends lies in the <see cref="Mailbox"/>.</summary>
internal sealed class SesService(Mailbox mailbox, SenderIdentities identities, TimeProvider time) : IAwsService
{
    private const string SendPath = "/v2/email/outbound-emails";
    private const int MostRecipients = 50;

    /// <inheritdoc/>
    public string Name => "ses";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        if (request.Method != "POST" || request.Path != SendPath)
            throw new AwsError("UnknownOperationException", $"The desk's SES does not serve {request.Method} {request.Path}.", 404);
        var sender = Sender(AwsJson.Read(request));
        return [new AwsPermission("ses:SendEmail", SenderIdentities.Arn(identities.Of(sender) ?? sender))];
    }

    /// <inheritdoc/>
    public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var body = AwsJson.Read(request);
        var sender = Sender(body);
        if (identities.Of(sender) is null)
        {
            throw new AwsError("MessageRejected",
                $"Email address is not verified. The following identities failed the check in region {DeskAccount.Region.ToUpperInvariant()}: {sender}");
        }

        var recipients = Recipients(AwsJson.Map(body["Destination"]));
        var simple = AwsJson.Map(body["Content"])["Simple"] as JsonObject ?? throw Bad("The desk sends Simple content only.");
        var subject = AwsJson.Text(AwsJson.Map(simple["Subject"])["Data"]) ?? throw Bad("Subject is required.");
        var content = AwsJson.Map(simple["Body"]);
        var text = AwsJson.Text(AwsJson.Map(content["Text"] ?? content["Html"])["Data"]) ?? throw Bad("Body is required.");
        var booking = AwsJson.List(body["EmailTags"]).Select(AwsJson.Map)
            .Where(tag => AwsJson.Text(tag["Name"]) == "bookingId").Select(tag => AwsJson.Text(tag["Value"])).FirstOrDefault();
        foreach (var recipient in recipients)
            mailbox.Add(new Message("email", recipient, subject, text, booking, time.GetUtcNow()));
        var id = $"{Guid.NewGuid():N}-{Guid.NewGuid()}-000000";
        return Task.FromResult(AwsJson.Answer(request, new JsonObject { ["MessageId"] = id }));
    }

    private static string Sender(JsonObject body)
    {
        var from = AwsJson.Text(body["FromEmailAddress"]) ?? throw Bad("Missing required header 'From'.");
        return MailAddress.Parse(from) ?? throw Bad($"Illegal address: {from}");
    }

    private static List<string> Recipients(JsonObject destination)
    {
        List<string> recipients = [];
        foreach (var list in (string[])["ToAddresses", "CcAddresses", "BccAddresses"])
        {
            foreach (var given in AwsJson.List(destination[list]).Select(AwsJson.Text))
                recipients.Add(MailAddress.Parse(given ?? "") ?? throw Bad($"Illegal address: {given}"));
        }

        return recipients.Count switch
        {
            0 => throw Bad("Missing required header 'To'."),
            > MostRecipients => throw Bad($"Recipient count exceeds {MostRecipients}."),
            _ => recipients,
        };
    }

    private static AwsError Bad(string message) => new("BadRequestException", message);
}
