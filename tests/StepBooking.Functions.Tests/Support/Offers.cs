namespace StepBooking.Functions.Tests.Support;

/// <summary>Offerings' documents that steps are tested with.</summary>
internal static class Offers
{
    public const string TrainId = "train-delhi-mumbai-2026-12-05";

    public const string Train = """
        {
          "id": "train-delhi-mumbai-2026-12-05", "kind": "train", "provider": "indian-railways", "title": "Rajdhani Express",
          "stops": [{"place": "Delhi", "time": "2026-12-05T16:55:00+05:30"}, {"place": "Mumbai", "time": "2026-12-06T08:35:00+05:30"}],
          "zone": "Asia/Kolkata", "currency": "INR",
          "fares": [{"class": "2A", "amount": 285000}], "seats": [{"class": "2A", "names": ["1A..10A", "1B..10B"]}],
          "approval": false, "holdSeconds": 600, "onePending": false
        }
        """;

    public static readonly DateTimeOffset Departure = new(2026, 12, 5, 11, 25, 0, TimeSpan.Zero);

    public const string StayId = "stay-lake-view";

    public const string Stay = """
        {
          "id": "stay-lake-view", "kind": "stay", "provider": "lakeside", "title": "Lake view", "place": "Udaipur",
          "start": "2026-12-01T14:00:00+05:30", "end": "2027-01-01T11:00:00+05:30", "currency": "INR",
          "fares": [{"class": "night", "amount": 450000}], "seats": [{"class": "night", "names": ["2026-12-01..2026-12-31"]}],
          "onePending": true
        }
        """;

    public const string SlotId = "slot-anna-2026-12-05-10";

    /// <summary>It costs nothing.</summary>
    public const string Slot = """
        {
          "id": "slot-anna-2026-12-05-10", "kind": "slot", "provider": "anna", "title": "An hour with Anna", "place": "Delhi",
          "start": "2026-12-05T10:00:00Z", "end": "2026-12-05T11:00:00Z", "currency": "INR",
          "fares": [{"class": "visit", "amount": 0}], "seats": [{"class": "visit", "names": ["1"]}]
        }
        """;

    public const string VisitId = "slot-anna-2026-12-05-14";

    /// <summary>It costs, and its provider must accept each booking.</summary>
    public const string Visit = """
        {
          "id": "slot-anna-2026-12-05-14", "kind": "slot", "provider": "anna", "title": "A long hour with Anna", "place": "Delhi",
          "start": "2026-12-05T14:00:00Z", "end": "2026-12-05T15:00:00Z", "currency": "INR",
          "fares": [{"class": "visit", "amount": 90000}], "seats": [{"class": "visit", "names": ["1"]}], "approval": true
        }
        """;

    public static IReadOnlyList<string> All { get; } = [Train, Stay, Slot, Visit];
}
