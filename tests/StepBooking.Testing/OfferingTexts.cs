namespace StepBooking.Testing;

/// <summary>Offerings' documents that the tests of several projects start from.</summary>
public static class OfferingTexts
{
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

    /// <summary>An hour of a provider's, for nothing.</summary>
    public const string Slot = """
        {
          "id": "slot-anna-2026-12-05-10", "kind": "slot", "provider": "anna", "title": "An hour with Anna", "place": "Delhi",
          "start": "2026-12-05T10:00:00Z", "end": "2026-12-05T11:00:00Z", "currency": "INR",
          "fares": [{"class": "visit", "amount": 0}], "seats": [{"class": "visit", "names": ["1"]}]
        }
        """;
}
