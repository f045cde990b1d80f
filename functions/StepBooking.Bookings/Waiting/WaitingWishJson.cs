using System.Buffers;
using System.Text;
using System.Text.Json;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Waiting;

/// <summary>Reads and writes what somebody waits for.</summary>
internal static class WaitingWishJson
{
    internal const string Quantity = "quantity";
    internal const string Class = "class";

    internal static Validated<WaitingWish> Read(JsonElement body)
    {
        var fields = new JsonFields(body, "body");
        var quantity = fields.Whole(Quantity, 1, BookingRequest.MostSeats);
        var seatClass = fields.Text(Class, SeatName.Longest, SeatName.IsValid, "the name of a class");
        var seats = BookingRequestParser.Names(fields, BodyFields.Seats, BookingRequest.MostSeats, SeatName.IsValid, "the name of a seat");
        var nights = BookingRequestParser.Names(fields, BodyFields.Nights, BookingRequest.MostNights, BookingRequestParser.IsDate, "a date such as 2026-12-24");
        var from = BookingRequestParser.Place(fields, BodyFields.From);
        var to = BookingRequestParser.Place(fields, BodyFields.To);
        fields.NoOthers();
        CheckForm(fields);
        if (fields.Refusal is { } refusal)
            return refusal;
        return new WaitingWish
        {
            Seats = [.. seats.Order(StringComparer.Ordinal)],
            Nights = [.. nights.Order(StringComparer.Ordinal)],
            Quantity = seats.Count + nights.Count is > 0 and var named ? named : (int)(quantity ?? 1),
            Class = seatClass,
            From = from,
            To = to,
        };
    }

    internal static string Write(WaitingWish wish)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (wish.Seats.Count + wish.Nights.Count == 0)
                writer.WriteNumber(Quantity, wish.Quantity);
            Text(writer, Class, wish.Class);
            Names(writer, BodyFields.Seats, wish.Seats);
            Names(writer, BodyFields.Nights, wish.Nights);
            Text(writer, BodyFields.From, wish.From);
            Text(writer, BodyFields.To, wish.To);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Seats by name say how many and of which class; nights are the seats of a stay.</summary>
    private static void CheckForm(JsonFields fields)
    {
        var byName = fields.Has(BodyFields.Seats) ? BodyFields.Seats : fields.Has(BodyFields.Nights) ? BodyFields.Nights : null;
        if (byName is null)
            return;
        if (byName == BodyFields.Seats && fields.Has(BodyFields.Nights))
            fields.Refuse(BodyFields.Seats, "A stay is waited for by its nights.");
        foreach (var other in (string[])[Quantity, Class])
        {
            if (fields.Has(other))
                fields.Refuse(other, $"The {byName} say it already.");
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    private static void Names(Utf8JsonWriter writer, string field, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        writer.WriteStartArray(field);
        foreach (var name in names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
