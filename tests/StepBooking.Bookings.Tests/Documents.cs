using System.Text.Json;
using StepBooking.Bookings.Offerings;

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

    /// <summary>A line of five stops in two fare zones: it waits at Bath, nobody gets off at Castle, nobody on at Docks.</summary>
    public const string Line = """
        {
          "id": "train-line-2026-12-05", "kind": "train", "provider": "city-rail", "title": "Line 1",
          "stops": [
            {"place": "Abbey", "time": "2026-12-05T10:00:00+00:00", "fareZone": "1"},
            {"place": "Bath", "arrival": "2026-12-05T10:10:00+00:00", "time": "2026-12-05T10:15:00+00:00", "fareZone": "1"},
            {"place": "Castle", "time": "2026-12-05T10:30:00+00:00", "fareZone": "2", "alighting": false},
            {"place": "Docks", "time": "2026-12-05T10:45:00+00:00", "fareZone": "2", "boarding": false},
            {"place": "East", "time": "2026-12-05T11:00:00+00:00", "fareZone": "2"}
          ],
          "zone": "Europe/London", "currency": "GBP",
          "fares": [
            {"class": "second", "amount": 300}, {"class": "second", "amount": 500, "fromZone": "1", "toZone": "2"},
            {"class": "first", "amount": 900, "fromZone": "1", "toZone": "2"}
          ],
          "seats": [{"class": "second", "names": ["1..4"]}, {"class": "first", "names": ["5..6"]}]
        }
        """;

    public const string Show = """
        {
          "id": "film-avengers-2026-12-05", "kind": "show", "provider": "pvr", "title": "Avengers", "place": "PVR Delhi",
          "start": "2026-12-05T19:00:00+05:30", "end": "2026-12-05T22:00:00+05:30", "currency": "INR",
          "fares": [{"class": "stalls", "amount": 1599}], "seats": [{"class": "stalls", "names": ["1-A1..1-A12"]}]
        }
        """;

    public const string Slot = """
        {
          "id": "slot-anna-2026-12-05-10", "kind": "slot", "provider": "anna", "title": "An hour with Anna", "place": "Delhi",
          "start": "2026-12-05T10:00:00Z", "end": "2026-12-05T11:00:00Z", "currency": "INR",
          "fares": [{"class": "visit", "amount": 0}], "seats": [{"class": "visit", "names": ["1"]}]
        }
        """;

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
