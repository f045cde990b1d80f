using System.Text.Json;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Requests;

/// <summary>Reads a booking's body: everything about it that can be judged without its offering.</summary>
internal static class BookingRequestParser
{
    private const int LongestId = 128;

    /// <summary>What says nothing more beside a slot, or an apartment with its days.</summary>
    private static readonly string[] BesidesTheirOwn =
        [BodyFields.OfferingId, BodyFields.Seats, BodyFields.Nights, BodyFields.From, BodyFields.To];

    internal static Validated<BookingRequest> Parse(JsonElement body, string userId)
    {
        var fields = new JsonFields(body, "body");
        var offeringId = fields.Text(BodyFields.OfferingId, LongestId);
        var slotId = fields.Text(BodyFields.SlotId, LongestId);
        var seats = Names(fields, BodyFields.Seats, BookingRequest.MostSeats, SeatName.IsValid, "the name of a seat");
        var nights = Names(fields, BodyFields.Nights, BookingRequest.MostNights, IsDate, "a date such as 2026-12-24");
        var from = Place(fields, BodyFields.From);
        var to = Place(fields, BodyFields.To);
        var apartmentId = fields.Text(BodyFields.ApartmentId, LongestId);
        var stay = ApartmentDays.Read(fields);
        var paymentMethod = PaymentMethod(fields);
        CheckUser(fields, userId);
        CheckHold(fields);
        fields.NoOthers();
        CheckForm(fields);
        if (fields.Refusal is { } refusal)
        {
            return refusal;
        }

        return new BookingRequest
        {
            OfferingId = offeringId ?? slotId ?? apartmentId!,
            BySlot = slotId is not null,
            ByApartment = apartmentId is not null,
            Seats = seats,
            Nights = apartmentId is null ? nights : stay,
            From = from,
            To = to,
            PaymentMethod = paymentMethod,
        };
    }

    internal static string? PaymentMethod(JsonFields fields) =>
        fields.Text(BodyFields.PaymentMethod, LongestId, IsPaymentMethod, "the id of a payment method, never card data");

    internal static void CheckUser(JsonFields fields, string userId)
    {
        if (fields.Text(BodyFields.UserId, LongestId) is { } named && named != userId)
        {
            fields.Refuse(BodyFields.UserId, "Only the caller's own id may stand here.");
        }
    }

    /// <summary>The texts of a list, each once and each passing a check; empty without a list.</summary>
    internal static List<string> Names(JsonFields fields, string name, int most, Func<string, bool> isOne, string expected)
    {
        var names = new List<string>();
        foreach (var item in fields.List(name, most) ?? [])
        {
            var field = $"{name}[{names.Count}]";
            var text = item.ValueKind == JsonValueKind.String ? JsonText.Of(item) : null;
            if (text is null || !isOne(text))
            {
                fields.Refuse(field, $"Expected {expected}, found {JsonFields.Found(item)}.");
                return names;
            }

            if (names.Contains(text))
            {
                fields.Refuse(field, $"{text} stands here twice.");
            }

            names.Add(text);
        }

        return names;
    }

    internal static string? Place(JsonFields fields, string name) =>
        fields.Text(name, Places.Longest, Places.IsValid, "the name of a place")?.Trim();

    private static void CheckHold(JsonFields fields)
    {
        if (fields.Any(BodyFields.HoldId) is not null)
        {
            fields.Refuse(BodyFields.HoldId, "Seats cannot be booked by a hold here: name the offering and the seats.");
        }
    }

    /// <summary>An offering with seats or with nights, a slot alone, or an apartment with its days.</summary>
    private static void CheckForm(JsonFields fields)
    {
        if (fields.Has(BodyFields.SlotId))
        {
            RefuseEach(fields, [BodyFields.ApartmentId, .. BesidesTheirOwn], "A slotId says all of it.");
        }
        else if (fields.Has(BodyFields.ApartmentId))
        {
            RefuseEach(fields, BesidesTheirOwn, "An apartment is booked by its startDate and endDate.");
        }
        else if (!fields.Has(BodyFields.OfferingId))
        {
            fields.Refuse(BodyFields.OfferingId, "It is missing.");
        }
        else if (fields.Has(BodyFields.Nights))
        {
            RefuseIfThere(fields, BodyFields.Seats, "A stay is booked by its nights.");
        }
        else if (!fields.Has(BodyFields.Seats))
        {
            fields.Refuse(BodyFields.Seats, "It is missing.");
        }
    }

    private static void RefuseEach(JsonFields fields, IReadOnlyList<string> names, string detail)
    {
        foreach (var name in names)
        {
            RefuseIfThere(fields, name, detail);
        }
    }

    private static void RefuseIfThere(JsonFields fields, string name, string detail)
    {
        if (fields.Has(name))
        {
            fields.Refuse(name, detail);
        }
    }

    internal static bool IsDate(string text) => SeatName.TryDate(text, out _);

    /// <summary>A gateway's ids begin with a letter; a card's number does not.</summary>
    private static bool IsPaymentMethod(string text) =>
        char.IsAsciiLetter(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');
}
