using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Notices;

/// <summary>Sends text messages by SNS. Its client must not repeat attempts: a message to a phone takes no idempotency key.</summary>
/// <param name="client">Speaks to SNS, with <c>MaxErrorRetry</c> 0.</param>
/// <param name="log">Takes why a message was not sent.</param>
public sealed class SnsSmsSender(IAmazonSimpleNotificationService client, LogWarning log) : ISmsSender
{
    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happens to it is an outcome.")]
    public async Task<SendOutcome> SendAsync(string phone, NoticeText text, string bookingId, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.PublishAsync(Request(phone, text, bookingId), cancellationToken);
            return SendOutcome.Sent;
        }
        catch (Exception fault)
        {
            return SendFaults.Log(log, Channel.Sms, bookingId, fault, SendFaults.Of(fault, IsRefusal));
        }
    }

    private static bool IsRefusal(AmazonServiceException service) => service is InvalidParameterException or InvalidParameterValueException;

    private static PublishRequest Request(string phone, NoticeText text, string bookingId) => new()
    {
        PhoneNumber = phone,
        Message = text.Short,
        MessageAttributes = new Dictionary<string, MessageAttributeValue>
        {
            ["bookingId"] = Text(bookingId),
            ["AWS.SNS.SMS.SMSType"] = Text("Transactional"),
        },
    };

    private static MessageAttributeValue Text(string value) => new() { DataType = "String", StringValue = value };
}
