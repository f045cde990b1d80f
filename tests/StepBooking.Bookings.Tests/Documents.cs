using System.Text.Json;
using StepBooking.Bookings.Offerings;
using StepBooking.Testing;

namespace StepBooking.Bookings.Tests;

/// <summary>Offerings' documents that tests start from.</summary>
internal static class Documents
{
    public const string Train = """
        {
          "id": "train-delhi-mumbai-2026-12-05", "kind": "train", "provider": "indian-railways", "title": "Rajdhani Express",
          "stops": [{"place": "Delhi", "time": "2026-12-05T16:55:00+05:30"}, {"place": "Mumbai", "time": "2026-12-06T08:35:00+05:30"}],
          "zone": "Asia/Kolkata", "currency": "INR",
          "fares": [{"class": "2A", "amount": 285000}, {"class": "3A", "amount": 200000}],
          "seats": [{"class": "2A", "names": ["1A..4A", "1B..4B"]}, {"class": "3A", "names": ["5A..10A"]}],
          "approval": false, "holdSeconds": 600, "onePending": false
        }
        """;

    public const string Line = OfferingTexts.Line;

    public const string Show = """
        {
          "id": "film-avengers-2026-12-05", "kind": "show", "provider": "pvr", "title": "Avengers", "place": "PVR Delhi",
          "start": "2026-12-05T19:00:00+05:30", "end": "2026-12-05T22:00:00+05:30", "currency": "INR",
          "fares": [{"class": "stalls", "amount": 1599}], "seats": [{"class": "stalls", "names": ["1-A1..1-A12"]}]
        }
        """;

    public const string Slot = OfferingTexts.Slot;

    public const string Stay = """
        {
          "id": "stay-lake-view", "kind": "stay", "provider": "lakeside", "title": "Lake view", "place": "Udaipur",
          "start": "2026-12-01T14:00:00+05:30", "end": "2027-01-01T11:00:00+05:30", "currency": "INR",
          "fares": [{"class": "night", "amount": 450000}], "seats": [{"class": "night", "names": ["2026-12-01..2026-12-31"]}]
        }
        """;

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public static OfferingDocument Read(string text)
    {
        Assert.True(OfferingDocument.Parse(Json(text), null).Is(out var document, out var refusal), refusal?.ToString());
        return document;
    }

    public static Offering Offering(string text) => Read(text).Offering;
}
