using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Events;

namespace StepBooking.Functions.Clerks;

/// <summary>A clerk's event as the bus hands it on.</summary>
/// <param name="Source">Who sent it.</param>
/// <param name="DetailType">What is wanted.</param>
/// <param name="Detail">What of which booking.</param>
internal sealed record ClerkEvent(
    string? Source, [property: JsonPropertyName("detail-type")] string? DetailType, ClerkWish? Detail)
{
    /// <summary>Reads an event that a queue was given.</summary>
    /// <param name="body">The message's body: the whole event.</param>
    /// <param name="wanted">The status that the queue is for.</param>
    /// <returns>What is wanted.</returns>
    /// <exception cref="FormatException">It is no such event: nobody can make it right but a person.</exception>
    internal static ClerkWish Read(string body, BookingStatus wanted)
    {
        var type = BookingEventType.Of(wanted);
        if (Parsed(body) is not { Source: EventSources.Clerk, Detail: { } wish } read || read.DetailType != type)
            throw new FormatException($"Expected a clerk's {type}.");
        return BookingId.IsValid(wish.BookingId) && BookingId.IsValid(wish.Id) && wish.Status == wanted.Text()
            && !string.IsNullOrEmpty(wish.ClerkId) && IsTime(wish.At)
                ? wish
                : throw new FormatException($"Expected the ids of a booking, a clerk and the event, the status {wanted.Text()}, and a time.");
    }

    private static bool IsTime(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static ClerkEvent? Parsed(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ClerkJson.Default.ClerkEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
