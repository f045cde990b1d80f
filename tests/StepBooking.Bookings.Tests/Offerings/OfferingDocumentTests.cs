using System.Text.Json.Nodes;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tests.Offerings;

public sealed class OfferingDocumentTests
{
    [Fact]
    public void A_run_takes_its_times_from_its_stops()
    {
        var train = Documents.Offering(Documents.Train);

        Assert.Equal((OfferingKind.Train, "Delhi", "Mumbai"), (train.Kind, train.From, train.To));
        Assert.Equal(new DateTimeOffset(2026, 12, 5, 16, 55, 0, TimeSpan.FromMinutes(330)), train.Start);
        Assert.Equal(train.Stops[1].Time, train.End);
        Assert.Equal(14, train.Plan.Count);
        Assert.Equal("3A", train.Plan.ClassOf("7A"));
        Assert.Equal((8, 6), (train.Free["2A"], train.Free["3A"]));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public void Whether_its_provider_must_accept_each_booking_is_said_in_it(string? value, bool approval)
    {
        var json = JsonNode.Parse(Documents.Slot)!.AsObject();
        json.Remove("approval");
        if (value is not null)
            json["approval"] = JsonNode.Parse(value);

        Assert.Equal(approval, Documents.Offering(json.ToJsonString()).Approval);
    }

    [Theory]
    [InlineData(Documents.Show)]
    [InlineData(Documents.Slot)]
    [InlineData(Documents.Stay)]
    public void What_is_in_one_place_has_its_own_times(string document)
    {
        var offering = Documents.Offering(document);

        Assert.Null(offering.To);
        Assert.Equal(offering.Place, offering.From);
        Assert.True(offering.End > offering.Start);
    }

    [Fact]
    public void A_stay_across_a_change_of_the_clocks_is_refused_naming_the_end()
    {
        var document = Documents.Stay.Replace("2027-01-01T11:00:00+05:30", "2027-01-01T11:00:00+06:30", StringComparison.Ordinal);

        Assert.Equal("end", OfferingDocument.Parse(Documents.Json(document), null).Refusal?.Field);
    }

    [Fact]
    public void An_id_in_the_address_may_be_left_out_of_the_document()
    {
        var document = JsonNode.Parse(Documents.Train)!.AsObject();
        document.Remove("id");

        Assert.True(OfferingDocument.Parse(Documents.Json(document.ToJsonString()), "train-x").Is(out var read, out _));
        Assert.Equal("train-x", read.Offering.Id);
        Assert.Equal("id", OfferingDocument.Parse(Documents.Json(document.ToJsonString()), null).Refusal?.Field);
        Assert.Equal("id", OfferingDocument.Parse(Documents.Json(Documents.Train), "train-x").Refusal?.Field);
    }

    [Theory]
    [InlineData(Documents.Train, "id", "\"bus-x\"", "id")]
    [InlineData(Documents.Train, "id", "\"train-X\"", "id")]
    [InlineData(Documents.Train, "id", "\"train-a#b\"", "id")]
    [InlineData(Documents.Train, "kind", "\"plane\"", "kind")]
    [InlineData(Documents.Train, "kind", null, "kind")]
    [InlineData(Documents.Train, "provider", "\"a b\"", "provider")]
    [InlineData(Documents.Train, "title", "\"\"", "title")]
    [InlineData(Documents.Train, "currency", "\"inr\"", "currency")]
    [InlineData(Documents.Train, "currency", null, "currency")]
    [InlineData(Documents.Train, "fares", "[]", "fares")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":-1}]""", "fares[0].amount")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":1.5}]""", "fares[0].amount")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":"1"}]""", "fares[0].amount")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":1},{"class":"2A","amount":2}]""", "fares[1].class")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":1,"tax":2}]""", "fares[0].tax")]
    [InlineData(Documents.Train, "fares", """[{"class":"2A","amount":1}]""", "seats[1].class")]
    [InlineData(Documents.Train, "seats", null, "seats")]
    [InlineData(Documents.Train, "seats", """[{"class":"2A","names":["1A","3A..1A"]}]""", "seats[0].names[1]")]
    [InlineData(Documents.Train, "seats", """[{"class":"2A","names":["1A..3A","2A"]}]""", "seats[0].names[1]")]
    [InlineData(Documents.Train, "seats", """[{"class":"2A","names":["1A"]},{"class":"3A","names":["1A"]}]""", "seats[1].names[0]")]
    [InlineData(Documents.Train, "seats", """[{"class":"2A","names":["1A"]},{"class":"2A","names":["2A"]}]""", "seats[1].class")]
    [InlineData(Documents.Train, "seats", """[{"class":"2A","names":["1..10000","A1..A10000","B1"]}]""", "seats[0].names[2]")]
    [InlineData(Documents.Train, "seats", """[7]""", "seats[0]")]
    [InlineData(Documents.Train, "stops", """[{"place":"Delhi","time":"2026-12-05T16:55:00+05:30"}]""", "stops")]
    [InlineData(Documents.Train, "stops", """[{"place":"Delhi","time":"16:55"},{"place":"Mumbai","time":"2026-12-06T08:35:00+05:30"}]""", "stops[0].time")]
    [InlineData(Documents.Train, "stops", """[{"place":"Delhi","time":"2026-12-05T16:55:00+05:30"},{"place":"delhi","time":"2026-12-06T08:35:00+05:30"}]""", "stops[1].place")]
    [InlineData(Documents.Train, "stops", """[{"place":"Delhi","time":"2026-12-05T16:55:00+05:30"},{"place":"Mumbai","time":"2026-12-05T16:55:00+05:30"}]""", "stops[1].time")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z"},{"place":"Bath","time":"2026-12-05T09:00:00Z"}]""", "stops[1].time")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z"},{"place":"Bath","arrival":"2026-12-05T10:11:00Z","time":"2026-12-05T10:10:00Z"}]""", "stops[1].arrival")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z"},{"place":"Bath","arrival":"2026-12-05T09:11:00Z","time":"2026-12-05T10:10:00Z"}]""", "stops[1].arrival")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z","fareZone":" "},{"place":"Bath","time":"2026-12-05T10:10:00Z"}]""", "stops[0].fareZone")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z","boarding":1},{"place":"Bath","time":"2026-12-05T10:10:00Z"}]""", "stops[0].boarding")]
    [InlineData(Documents.Line, "stops", """[{"place":"Abbey","time":"2026-12-05T10:00:00Z"},{"place":"Bath","time":"2026-12-05T10:10:00Z"}]""", "fares[1].fromZone")]
    [InlineData(Documents.Line, "fares", """[{"class":"second","amount":1,"fromZone":"1"}]""", "fares[0].toZone")]
    [InlineData(Documents.Line, "fares", """[{"class":"second","amount":1,"toZone":"1"}]""", "fares[0].fromZone")]
    [InlineData(Documents.Line, "fares", """[{"class":"second","amount":1,"fromZone":"1","toZone":"3"},{"class":"first","amount":1}]""", "fares[0].toZone")]
    [InlineData(Documents.Line, "fares", """[{"class":"second","amount":1,"fromZone":"1","toZone":"2"},{"class":"second","amount":2,"fromZone":"1","toZone":"2"}]""", "fares[1].class")]
    [InlineData(Documents.Train, "start", "\"2026-12-05T16:55:00+05:30\"", "start")]
    [InlineData(Documents.Train, "approval", "\"no\"", "approval")]
    [InlineData(Documents.Train, "holdSeconds", "0", "holdSeconds")]
    [InlineData(Documents.Train, "holdSeconds", "1e9", "holdSeconds")]
    [InlineData(Documents.Train, "onePending", "1", "onePending")]
    [InlineData(Documents.Train, "colour", "\"red\"", "colour")]
    [InlineData(Documents.Show, "place", null, "place")]
    [InlineData(Documents.Show, "start", "\"2026-12-05T19:00:00\"", "start")]
    [InlineData(Documents.Show, "end", "\"2026-12-05T19:00:00+05:30\"", "end")]
    [InlineData(Documents.Slot, "seats", """[{"class":"visit","names":["1","2"]}]""", "seats")]
    [InlineData(Documents.Slot, "seats", """[{"class":"visit","names":["2"]}]""", "seats")]
    [InlineData(Documents.Stay, "seats", """[{"class":"night","names":["1"]}]""", "seats")]
    [InlineData(Documents.Stay, "seats", """[{"class":"night","names":["2026-11-30"]}]""", "seats")]
    [InlineData(Documents.Stay, "seats", """[{"class":"night","names":["2027-01-01"]}]""", "seats")]
    public void What_is_wrong_is_refused_naming_the_field(string document, string member, string? value, string field)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        json.Remove(member);
        if (value is not null)
            json[member] = JsonNode.Parse(value);

        Assert.False(OfferingDocument.Parse(Documents.Json(json.ToJsonString()), null).Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData(61, null)]
    [InlineData(62, "stops")]
    public void A_run_has_at_most_sixty_legs(int stops, string? field)
    {
        var json = JsonNode.Parse(Documents.Train)!.AsObject();
        json["stops"] = new JsonArray([.. Enumerable.Range(0, stops).Select(stop => new JsonObject
        {
            ["place"] = $"Stop {stop}",
            ["time"] = new DateTime(2026, 12, 5, 0, stop % 60, 0).AddHours(stop / 60).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null),
        })]);

        var document = OfferingDocument.Parse(Documents.Json(json.ToJsonString()), null);

        Assert.Equal(field, document.Refusal?.Field);
        Assert.Equal(field is null ? 60 : null, document.Value?.Offering.AllLegs.Attributes.Count());
        if (field is not null)
            Assert.Equal("Expected a list of 1 to 61, found a list of 62.", document.Refusal!.Detail);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_document_at_all_is_refused(string json) =>
        Assert.Equal("body", OfferingDocument.Parse(Documents.Json(json), null).Refusal?.Field);

    [Fact]
    public void Documents_that_say_the_same_have_one_digest()
    {
        var reordered = JsonNode.Parse(Documents.Train)!.AsObject();
        var title = reordered["title"]!.DeepClone();
        reordered.Remove("title");
        reordered["title"] = title;
        var renamed = JsonNode.Parse(Documents.Train)!.AsObject();
        renamed["title"] = "Another train";

        Assert.Equal(Documents.Read(Documents.Train).Digest, Documents.Read(reordered.ToJsonString()).Digest);
        Assert.NotEqual(Documents.Read(Documents.Train).Digest, Documents.Read(renamed.ToJsonString()).Digest);
    }
}
