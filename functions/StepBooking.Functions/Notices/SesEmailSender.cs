using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.SimpleEmailV2;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Notices;

/// <summary>Sends e-mail by SES. Its client must not repeat attempts: SES takes no idempotency key.</summary>
/// <param name="client">Speaks to SES, with <c>MaxErrorRetry</c> 0.</param>
/// <param name="sender">Whom the mail comes from.</param>
/// <param name="log">Takes why a mail was not sent.</param>
public sealed class SesEmailSender(IAmazonSimpleEmailServiceV2 client, string sender, LogWarning log) : IEmailSender
{
    private const string SetUpIsMissing = "not verified";

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happens to it is an outcome.")]
    public async Task<SendOutcome> SendAsync(
        string address, NoticeText text, string bookingId, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.SendEmailAsync(Request(address, text, bookingId), cancellationToken);
            return SendOutcome.Sent;
        }
        catch (Exception fault)
        {
            return SendFaults.Log(log, Channel.Email, bookingId, fault, SendFaults.Of(fault, IsRefusal));
        }
    }

    /// <summary>
    /// A sender, or in the sandbox a recipient, that is not verified is rejected by the same error as a bad message; only its words
    /// tell. It is no fault of the message: it can be sent once the account is set up.
    /// </summary>
    private static bool IsRefusal(AmazonServiceException service) =>
        service is BadRequestException
        || (service is MessageRejectedException && service.Message?.Contains(SetUpIsMissing, StringComparison.OrdinalIgnoreCase) != true);

    private SendEmailRequest Request(string address, NoticeText text, string bookingId) => new()
    {
        FromEmailAddress = sender,
        Destination = new Destination { ToAddresses = [address] },
        Content = new EmailContent
        {
            Simple = new Message
            {
                Subject = new Content { Data = text.Subject, Charset = "UTF-8" },
                Body = new Body { Text = new Content { Data = text.Body, Charset = "UTF-8" } },
            },
        },
        EmailTags = [new MessageTag { Name = "bookingId", Value = bookingId }],
    };
}
