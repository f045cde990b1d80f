using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Tests.Requests;

/// <summary>The apartments' own form of a booking: userId, apartmentId, startDate, endDate, bookingStatus, and how it is paid.</summary>
public sealed class ApartmentRequestTests
{
    private const string Whole =
        """{"userId":"alice","apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","bookingStatus":"PENDING","paymentMethod":"pm_card_visa"}""";

    [Fact]
    public void The_nights_are_those_from_startDate_up_to_endDate_the_day_of_leaving()
    {
        var request = Read(Whole);

        Assert.Equal(("stay-x", true, BodyFields.ApartmentId), (request.OfferingId, request.ByApartment, request.OfferingField));
        Assert.Equal(["2026-12-24", "2026-12-25", "2026-12-26"], request.Nights);
        Assert.Equal("pm_card_visa", request.PaymentMethod);
        Assert.Empty(request.Seats);
    }

    [Theory]
    [InlineData("2026-12-24", "2026-12-25", 1)]
    [InlineData("2027-02-27", "2027-03-02", 3)]
    [InlineData("2028-02-27", "2028-03-01", 3)]
    [InlineData("2026-12-01", "2026-12-31", 30)]
    [InlineData("9999-12-30", "9999-12-31", 1)]
    [InlineData("2026-12-24Z", "2026-12-25+05:30", 1)]
    [InlineData("2026-12-24-07:00", "2026-12-26+05:30:15", 2)]
    public void Nights_are_counted_over_months_and_years_and_the_day_that_is_written_counts(string start, string end, int nights) =>
        Assert.Equal(nights, Read($$"""{"apartmentId":"stay-x","startDate":"{{start}}","endDate":"{{end}}"}""").Nights.Count);

    [Theory]
    [InlineData("""{"apartmentId":"stay-x","endDate":"2026-12-27"}""", "startDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24"}""", "endDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-24"}""", "endDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-23"}""", "endDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-01","endDate":"2027-01-01"}""", "endDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-02-30","endDate":"2026-03-02"}""", "startDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"tomorrow","endDate":"2026-03-02"}""", "startDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24T10:00","endDate":"2026-12-27"}""", "startDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24+9","endDate":"2026-12-27"}""", "startDate")]
    [InlineData("""{"apartmentId":"stay-x","startDate":20261224,"endDate":"2026-12-27"}""", "startDate")]
    [InlineData("""{"apartmentId":7,"startDate":"2026-12-24","endDate":"2026-12-27"}""", "apartmentId")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","bookingStatus":"APPROVED"}""", "bookingStatus")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","userId":"bert"}""", "userId")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","nights":["2026-12-24"]}""", "nights")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","offeringId":"stay-x"}""", "offeringId")]
    [InlineData("""{"apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27","surprise":1}""", "surprise")]
    [InlineData("""{"slotId":"slot-x","apartmentId":"stay-x","startDate":"2026-12-24","endDate":"2026-12-27"}""", "apartmentId")]
    [InlineData("""{"offeringId":"stay-x","nights":["2026-12-24"],"startDate":"2026-12-24"}""", "startDate")]
    [InlineData("""{"offeringId":"stay-x","nights":["2026-12-24"],"bookingStatus":"PENDING"}""", "bookingStatus")]
    public void What_is_wrong_is_refused_naming_the_field(string body, string field)
    {
        Assert.False(BookingRequest.Parse(Documents.Json(body), "alice").Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
        Assert.NotEmpty(refusal.Detail);
    }

    [Fact]
    public void In_its_canonical_form_it_is_the_same_request_without_what_repeats_the_caller()
    {
        var request = Read(Whole);

        var canonical = request.ToCanonical();

        Assert.Equal(
            """{"apartmentId":"stay-x","endDate":"2026-12-27","paymentMethod":"pm_card_visa","startDate":"2026-12-24"}""", canonical.GetRawText());
        Assert.Equal(request.Nights, Read(canonical.GetRawText()).Nights);
    }

    private static BookingRequest Read(string body)
    {
        Assert.True(BookingRequest.Parse(Documents.Json(body), "alice").Is(out var request, out var refusal), refusal?.ToString());
        return request;
    }
}
