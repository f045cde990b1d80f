using System.Text.Json;
using StepBooking.Bookings.Offerings;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests;

/// <summary>Offerings that tests put on sale.</summary>
internal static class Documents
{
    public const string Train = """
        {
          "id": "train-delhi-mumbai-2026-12-05", "kind": "train", "provider": "indian-railways", "title": "Rajdhani Express",
          "stops": [{"place": "Delhi", "time": "2026-12-05T16:55:00+05:30"}, {"place": "Mumbai", "time": "2026-12-06T08:35:00+05:30"}],
          "currency": "INR", "fares": [{"class": "2A", "amount": 285000}], "seats": [{"class": "2A", "names": ["1A..4A", "1B..4B"]}]
        }
        """;

    public const string Line = OfferingTexts.Line;

    public const string Slot = OfferingTexts.Slot;

    public static OfferingDocument Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        Assert.True(OfferingDocument.Parse(json.RootElement, null).Is(out var document, out var refusal), refusal?.ToString());
        return document;
    }
}
