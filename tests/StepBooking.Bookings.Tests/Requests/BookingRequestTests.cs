using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class BookingRequestTests
{
    private static readonly string LongText = new('x', 129);

    [Fact]
    public void A_request_for_seats_is_read()
    {
        var request = Read("""{"offeringId":"train-x","seats":["2A","1A"],"from":" Delhi ","to":"Mumbai","paymentMethod":"pm_card_visa","userId":"alice"}""");

        Assert.Equal("train-x", request.OfferingId);
        Assert.False(request.BySlot);
        Assert.Equal(["2A", "1A"], request.Seats);
        Assert.Equal(("Delhi", "Mumbai", "pm_card_visa"), (request.From, request.To, request.PaymentMethod));
    }

    [Fact]
    public void A_request_for_a_slot_is_read()
    {
        var request = Read("""{"slotId":"slot-x"}""");

        Assert.True(request.BySlot);
        Assert.Equal(("slot-x", BodyFields.SlotId), (request.OfferingId, request.OfferingField));
    }

    [Fact]
    public void A_request_for_nights_is_read() =>
        Assert.Equal(["2026-12-24", "2026-12-25"], Read("""{"offeringId":"stay-x","nights":["2026-12-24","2026-12-25"]}""").Nights);

    [Theory]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("{}", "offeringId")]
    [InlineData("""{"offeringId":7,"seats":["1A"]}""", "offeringId")]
    [InlineData("""{"offeringId":"","seats":["1A"]}""", "offeringId")]
    [InlineData("""{"offeringId":null,"seats":["1A"]}""", "offeringId")]
    [InlineData("""{"offeringId":"a"}""", "seats")]
    [InlineData("""{"offeringId":"a","seats":[]}""", "seats")]
    [InlineData("""{"offeringId":"a","seats":"1A"}""", "seats")]
    [InlineData("""{"offeringId":"a","seats":{"0":"1A"}}""", "seats")]
    [InlineData("""{"offeringId":"a","seats":["1A",2]}""", "seats[1]")]
    [InlineData("""{"offeringId":"a","seats":["1A","1A"]}""", "seats[1]")]
    [InlineData("""{"offeringId":"a","seats":["S#1A"]}""", "seats[0]")]
    [InlineData("""{"offeringId":"a","seats":["\ud800"]}""", "seats[0]")]
    [InlineData("""{"offeringId":"a","seats":["1","2","3","4","5","6","7","8","9","10","11"]}""", "seats")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"nights":["2026-12-24"]}""", "seats")]
    [InlineData("""{"offeringId":"a","nights":["tomorrow"]}""", "nights[0]")]
    [InlineData("""{"offeringId":"a","nights":["2026-02-30"]}""", "nights[0]")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"from":7}""", "from")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"to":"a#b"}""", "to")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"paymentMethod":4242}""", "paymentMethod")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"paymentMethod":"4242424242424242"}""", "paymentMethod")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"userId":"bert"}""", "userId")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"holdId":"h"}""", "holdId")]
    [InlineData("""{"holdId":"h","paymentMethod":"pm_card_visa"}""", "holdId")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"surprise":1}""", "surprise")]
    [InlineData("""{"offeringId":"a","seats":["1A"],"SEATS":["1A"]}""", "SEATS")]
    [InlineData("""{"offeringId":"a","offeringId":"a","seats":["1A"]}""", "offeringId")]
    [InlineData("""{"slotId":"s","offeringId":"a"}""", "offeringId")]
    [InlineData("""{"slotId":"s","seats":["1"]}""", "seats")]
    public void What_is_wrong_is_refused_naming_the_field(string body, string field)
    {
        Assert.False(BookingRequest.Parse(Documents.Json(body), "alice").Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
        Assert.NotEmpty(refusal.Detail);
    }

    [Fact]
    public void Every_text_has_its_limit()
    {
        Assert.Equal("offeringId", Refusal($$"""{"offeringId":"{{LongText}}","seats":["1A"]}"""));
        Assert.Equal("seats[0]", Refusal($$"""{"offeringId":"a","seats":["{{LongText}}"]}"""));
        Assert.Equal("from", Refusal($$"""{"offeringId":"a","seats":["1A"],"from":"{{LongText}}"}"""));
        Assert.Equal(LongText[..64], Refusal($$"""{"offeringId":"a","seats":["1A"],"{{LongText}}":1}"""));
    }

    [Fact]
    public void A_refusal_never_repeats_what_was_sent() =>
        Assert.DoesNotContain("4242", BookingRequest.Parse(
            Documents.Json("""{"offeringId":"a","seats":["1A"],"paymentMethod":"4242424242424242"}"""), "alice").Refusal!.Detail, StringComparison.Ordinal);

    [Fact]
    public void Thirty_nights_are_the_most()
    {
        var nights = Enumerable.Range(0, 31).Select(day => $"\"{new DateOnly(2026, 12, 1).AddDays(day):yyyy-MM-dd}\"").ToList();

        Assert.Equal(30, Read($$"""{"offeringId":"a","nights":[{{string.Join(',', nights.Take(30))}}]}""").Nights.Count);
        Assert.Equal("nights", Refusal($$"""{"offeringId":"a","nights":[{{string.Join(',', nights)}}]}"""));
    }

    [Fact]
    public void The_canonical_form_forgets_the_order_and_the_repeated_caller()
    {
        var one = Read("""{"offeringId":"train-x","seats":["2A","1A"],"from":"Delhi","paymentMethod":"pm_x","userId":"alice"}""").ToCanonical();
        var other = Read("""{"paymentMethod":"pm_x","from":"Delhi ","seats":["1A","2A"],"offeringId":"train-x"}""").ToCanonical();

        Assert.Equal("""{"from":"Delhi","offeringId":"train-x","paymentMethod":"pm_x","seats":["1A","2A"]}""", one.GetRawText());
        Assert.Equal(one.GetRawText(), other.GetRawText());
    }

    [Theory]
    [InlineData("""{"slotId":"slot-x"}""")]
    [InlineData("""{"nights":["2026-12-24"],"offeringId":"stay-x"}""")]
    public void The_canonical_form_is_itself_a_request(string body) =>
        Assert.Equal(body, Read(Read(body).ToCanonical().GetRawText()).ToCanonical().GetRawText());

    private static BookingRequest Read(string body)
    {
        Assert.True(BookingRequest.Parse(Documents.Json(body), "alice").Is(out var request, out var refusal), refusal?.ToString());
        return request;
    }

    private static string? Refusal(string body) => BookingRequest.Parse(Documents.Json(body), "alice").Refusal?.Field;
}
