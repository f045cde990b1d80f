using System.Buffers;
using System.Text.Json;

namespace StepBooking.Bookings.Requests;

/// <summary>Writes a request in its canonical form.</summary>
internal static class BookingRequestWriter
{
    internal static JsonElement Write(BookingRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (request.ByApartment)
            {
                Apartment(writer, request);
            }
            else
            {
                Seats(writer, request);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Apartment(Utf8JsonWriter writer, BookingRequest request)
    {
        Text(writer, BodyFields.ApartmentId, request.OfferingId);
        Text(writer, BodyFields.EndDate, ApartmentDays.Leaving(request.Nights));
        Text(writer, BodyFields.PaymentMethod, request.PaymentMethod);
        Text(writer, BodyFields.StartDate, request.Nights[0]);
    }

    private static void Seats(Utf8JsonWriter writer, BookingRequest request)
    {
        Text(writer, BodyFields.From, request.From);
        Names(writer, BodyFields.Nights, request.Nights);
        Text(writer, request.BySlot ? BodyFields.SlotId : BodyFields.OfferingId, request.OfferingId);
        Text(writer, BodyFields.PaymentMethod, request.PaymentMethod);
        Names(writer, BodyFields.Seats, request.Seats);
        Text(writer, BodyFields.To, request.To);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Names(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values.Order(StringComparer.Ordinal))
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
