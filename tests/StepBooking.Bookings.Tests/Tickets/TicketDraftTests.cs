using System.Text.Json;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Bookings.Tests.Tickets;

public sealed class TicketDraftTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_documents_own_ticket_is_read()
    {
        var draft = Read("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.99}""");

        Assert.Equal(("1-A9", "Avengers", 1599L, "USD"), (draft.Seat.Text, draft.Movie, draft.Price, draft.Currency));
        Assert.Null(draft.ShowTime);
        Assert.Empty(draft.Fields);
    }

    [Fact]
    public void Other_ticket_related_fields_are_kept_as_they_are()
    {
        var draft = Read("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 16, "Screen": "IMAX", "Row": 1.50, "Recliner": true}""");

        Assert.Equal(
            new Dictionary<string, string> { ["Screen"] = "\"IMAX\"", ["Row"] = "1.50", ["Recliner"] = "true" },
            draft.Fields);
    }

    [Fact]
    public void A_show_time_carries_its_offset() => Assert.Equal(
        new DateTimeOffset(2026, 12, 5, 19, 30, 0, TimeSpan.FromHours(5.5)),
        Read("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 0, "ShowTime": "2026-12-05T19:30:00+05:30"}""").ShowTime);

    [Theory]
    [InlineData("[]", "body")]
    [InlineData("""{"Movie": "Avengers", "Price": 1}""", "Theatre-Seat")]
    [InlineData("""{"Theatre-Seat": "A9", "Movie": "Avengers", "Price": 1}""", "Theatre-Seat")]
    [InlineData("""{"Theatre-Seat": 19, "Movie": "Avengers", "Price": 1}""", "Theatre-Seat")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Price": 1}""", "Movie")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": " ", "Price": 1}""", "Movie")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "a\nb", "Price": 1}""", "Movie")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "\ud800", "Price": 1}""", "Movie")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers"}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": "15.99"}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 15.999}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": -1}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1e9}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1e400}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "Price": 2}""", "Price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "ShowTime": "tonight"}""", "ShowTime")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "ShowTime": "2026-12-01T19:30:00Z"}""", "ShowTime")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "IsDiscounted": true}""", "IsDiscounted")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "price": 2}""", "price")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "Row#": 2}""", "Row#")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "Row": null}""", "Row")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "Row": {"at": 1}}""", "Row")]
    [InlineData("""{"Theatre-Seat": "1-A9", "Movie": "Avengers", "Price": 1, "Row": ["A"]}""", "Row")]
    public void What_is_no_ticket_is_refused_with_its_field(string json, string field)
    {
        Assert.False(TicketDraft.Parse(Documents.Json(json), "USD", Now).Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void There_are_ten_other_fields_at_most_and_each_is_small()
    {
        var ten = Enumerable.Range(0, 10).ToDictionary(number => $"f{number}", object (number) => number);

        Assert.Equal(10, Read(With(ten)).Fields.Count);
        Refused(With(new(ten) { ["f10"] = 1 }), "f10");
        Refused(With(new() { ["Text"] = new string('x', 201) }), "Text");
        Refused(With(new() { [new string('n', 41)] = 1 }), new string('n', 41));
    }

    private static string With(Dictionary<string, object> more) => JsonSerializer.Serialize(
        new Dictionary<string, object>(more) { ["Theatre-Seat"] = "1-A9", ["Movie"] = "Avengers", ["Price"] = 1 });

    private static void Refused(string json, string field) =>
        Assert.Equal(field, TicketDraft.Parse(Documents.Json(json), "USD", Now).Refusal?.Field);

    private static TicketDraft Read(string json)
    {
        Assert.True(TicketDraft.Parse(Documents.Json(json), "USD", Now).Is(out var draft, out var refusal), refusal?.ToString());
        return draft;
    }
}
