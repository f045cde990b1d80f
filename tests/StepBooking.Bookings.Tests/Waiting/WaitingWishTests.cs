using System.Text.Json;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Bookings.Tests.Waiting;

public sealed class WaitingWishTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Offering Train = Read("""
        {
          "id": "train-a-d-2026-12-05", "kind": "train", "provider": "railways", "title": "The night train",
          "stops": [
            {"place": "A", "time": "2026-12-05T16:00:00Z"}, {"place": "B", "time": "2026-12-05T18:00:00Z"},
            {"place": "C", "time": "2026-12-05T20:00:00Z"}
          ],
          "zone": "UTC", "currency": "EUR",
          "fares": [{"class": "1", "amount": 9000}, {"class": "2", "amount": 5000}],
          "seats": [{"class": "1", "names": ["1A..2A"]}, {"class": "2", "names": ["11A..13A"]}]
        }
        """);

    private static readonly Offering Stay = Read("""
        {
          "id": "stay-lake", "kind": "stay", "provider": "lakeside", "title": "Lake view", "place": "Udaipur",
          "start": "2026-12-01T14:00:00Z", "end": "2027-01-01T11:00:00Z", "currency": "INR",
          "fares": [{"class": "night", "amount": 450000}], "seats": [{"class": "night", "names": ["2026-12-01..2026-12-31"]}]
        }
        """);

    [Theory]
    [InlineData("{}", """{"quantity":1}""")]
    [InlineData("""{"class": "2", "quantity": 2}""", """{"quantity":2,"class":"2"}""")]
    [InlineData("""{"seats": ["2A", "1A"]}""", """{"seats":["1A","2A"]}""")]
    [InlineData("""{"nights": ["2026-12-25", "2026-12-24"]}""", """{"nights":["2026-12-24","2026-12-25"]}""")]
    [InlineData("""{"to": "C", "from": " B "}""", """{"quantity":1,"from":"B","to":"C"}""")]
    public void The_same_wish_is_always_the_same_text_and_reads_back(string body, string text)
    {
        var wish = Wish(body);

        Assert.Equal(text, wish.Text);
        Assert.Equal(text, Wish(wish.Text).Text);
    }

    [Theory]
    [InlineData("[]", "body")]
    [InlineData("""{"quantity": 0}""", "quantity")]
    [InlineData("""{"quantity": 11}""", "quantity")]
    [InlineData("""{"quantity": "2"}""", "quantity")]
    [InlineData("""{"class": 2}""", "class")]
    [InlineData("""{"seats": []}""", "seats")]
    [InlineData("""{"seats": ["1A", "1A"]}""", "seats[1]")]
    [InlineData("""{"seats": ["1A"], "quantity": 1}""", "quantity")]
    [InlineData("""{"seats": ["1A"], "class": "1"}""", "class")]
    [InlineData("""{"seats": ["1A"], "nights": ["2026-12-24"]}""", "seats")]
    [InlineData("""{"nights": ["soon"]}""", "nights[0]")]
    [InlineData("""{"from": ""}""", "from")]
    [InlineData("""{"price": 5}""", "price")]
    public void Bad_input_names_its_field(string body, string field) =>
        Assert.Equal(("invalid", field), (Refusal(body).Code, Refusal(body).Field));

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"quantity": 5}""", null)]
    [InlineData("""{"quantity": 6}""", "quantity")]
    [InlineData("""{"quantity": 3, "class": "1"}""", "quantity")]
    [InlineData("""{"class": "3"}""", "class")]
    [InlineData("""{"seats": ["9Z"]}""", "seats[0]")]
    [InlineData("""{"from": "Z"}""", "from")]
    [InlineData("""{"from": "C", "to": "A"}""", "from")]
    [InlineData("""{"from": "A", "to": "Z"}""", "to")]
    [InlineData("""{"nights": ["2026-12-24"]}""", "nights")]
    public void What_could_never_become_free_is_not_waited_for(string body, string? field) =>
        Assert.Equal(field, Wish(body).Check(Train, Now)?.Field);

    [Theory]
    [InlineData("""{"nights": ["2026-12-24"]}""", null)]
    [InlineData("""{"nights": ["2027-12-24"]}""", "nights[0]")]
    [InlineData("""{"quantity": 2}""", "nights")]
    [InlineData("""{"seats": ["1A"]}""", "seats")]
    public void A_stay_is_waited_for_by_its_nights(string body, string? field) =>
        Assert.Equal(field, Wish(body).Check(Stay, Now)?.Field);

    [Fact]
    public void What_has_begun_is_not_waited_for() =>
        Assert.Equal("offeringId", Wish("{}").Check(Train, new DateTimeOffset(2026, 12, 5, 16, 0, 0, TimeSpan.Zero))?.Field);

    [Theory]
    [InlineData("{}", "1A")]
    [InlineData("""{"class": "2"}""", "11A")]
    [InlineData("""{"quantity": 2}""", "1A 11A")]
    [InlineData("""{"quantity": 2, "class": "1"}""", null)]
    [InlineData("""{"seats": ["1A", "11A"]}""", "1A 11A")]
    [InlineData("""{"seats": ["1A", "2A"]}""", null)]
    public void The_first_seats_that_will_do_are_chosen_or_none(string body, string? chosen)
    {
        SeatOnMap[] map =
        [
            new("1A", "1", 9000, SeatStanding.Free), new("2A", "1", 9000, SeatStanding.Taken), new("11A", "2", 5000, SeatStanding.Free),
            new("12A", "2", 5000, SeatStanding.Held),
        ];

        Assert.Equal(chosen, Wish(body).Choose(map) is { } seats ? string.Join(' ', seats) : null);
    }

    private static WaitingWish Wish(string body) => WaitingWish.Parse(Json(body)).Value!;

    private static Reason Refusal(string body) => WaitingWish.Parse(Json(body)).Refusal!;

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static Offering Read(string document) => OfferingDocument.Parse(Json(document), null).Value!.Offering;
}
