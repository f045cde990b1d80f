using System.Text.Json;
using Amazon.SQS.Model;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Messages;

namespace StepBooking.Functions.Slots;

/// <summary>How the events travel: the body says all, and three attributes say what a reader may choose by.</summary>
internal static class SlotMessage
{
    private const string EventType = "EventType";
    private const string BookingOf = "BookingId";
    private const string ProviderOf = "ProviderId";

    /// <summary>The request that sends an event.</summary>
    internal static SendMessageRequest Of(string queueUrl, string type, string bookingId, string providerId, string body) => new()
    {
        QueueUrl = queueUrl,
        MessageBody = body,
        MessageAttributes = new()
        {
            [EventType] = Attribute(type),
            [BookingOf] = Attribute(bookingId),
            [ProviderOf] = Attribute(providerId),
        },
    };

    /// <summary>Reads which event a message is, and of which booking.</summary>
    /// <param name="message">The message; it knows its booking then.</param>
    /// <param name="types">The events that its queue is for.</param>
    /// <exception cref="FormatException">It is none of them, or its attributes say otherwise: nobody can make it right but a person.</exception>
    internal static (string Type, string BookingId) Read(ReceivedMessage message, params ReadOnlySpan<string> types)
    {
        if (Parsed(message.Body) is not { EventType: { } type, BookingId: { } bookingId } || !BookingId.IsValid(bookingId))
            throw new FormatException("Expected an event with its type and its booking.");
        message.BookingId = bookingId;
        return types.Contains(type) && message.Attribute(EventType) == type && message.Attribute(BookingOf) == bookingId
            ? (type, bookingId)
            : throw new FormatException($"Expected {string.Join(" or ", types.ToArray())}, in body and attributes alike.");
    }

    /// <summary>A queue's name, for people: addresses are long.</summary>
    internal static string NameOf(string queueUrl) => queueUrl[(queueUrl.LastIndexOf('/') + 1)..];

    private static SlotHead? Parsed(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, SlotJson.Default.SlotHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static MessageAttributeValue Attribute(string value) => new() { DataType = "String", StringValue = value };
}
