using StepBooking.Bookings.Requests;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Tests.Requests;

public sealed class SelectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Seats_of_a_run_are_selected_with_their_journey_and_price()
    {
        var selection = Select(Documents.Train, """{"offeringId":"t","seats":["5A","1B"],"from":"delhi","to":"MUMBAI","paymentMethod":"pm_x"}""");

        Assert.Equal(["1B", "5A"], selection.Seats);
        Assert.Equal(LegRange.Whole, selection.Legs);
        Assert.Equal(("Delhi", "Mumbai"), (selection.From, selection.To));
        Assert.Equal(485000, selection.Amount);
        Assert.Equal(DateTimeOffset.Parse("2026-12-05T11:25:00Z", null), selection.Start);
        Assert.Equal(DateTimeOffset.Parse("2026-12-06T03:05:00Z", null), selection.End);
    }

    [Fact]
    public void A_journey_between_stops_has_its_own_legs_times_and_fares()
    {
        var near = Select(Documents.Line, """{"offeringId":"t","seats":["1","2"],"to":"Bath","paymentMethod":"pm_x"}""");
        var far = Select(Documents.Line, """{"offeringId":"t","seats":["1","5"],"from":"Bath","paymentMethod":"pm_x"}""");

        Assert.Equal((new LegRange(0, 0), "Abbey", "Bath", 600L), (near.Legs, near.From, near.To, near.Amount));
        Assert.Equal((new LegRange(1, 3), "Bath", "East", 1400L), (far.Legs, far.From, far.To, far.Amount));
        Assert.Equal(DateTimeOffset.Parse("2026-12-05T10:10:00Z", null), near.End);
        Assert.Equal(DateTimeOffset.Parse("2026-12-05T10:15:00Z", null), far.Start);
    }

    [Fact]
    public void A_slot_is_its_one_seat_and_what_costs_nothing_needs_no_payment_method()
    {
        var selection = Select(Documents.Slot, """{"slotId":"s"}""");

        Assert.Equal(["1"], selection.Seats);
        Assert.Equal(0, selection.Amount);
        Assert.Null(selection.From);
    }

    [Fact]
    public void A_stay_lasts_from_the_first_nights_arrival_to_the_departure_after_the_last()
    {
        var selection = Select(Documents.Stay, """{"offeringId":"s","nights":["2026-12-25","2026-12-24"],"paymentMethod":"pm_x"}""");

        Assert.Equal(["2026-12-24", "2026-12-25"], selection.Seats);
        Assert.Equal(900000, selection.Amount);
        Assert.Equal(DateTimeOffset.Parse("2026-12-24T14:00:00+05:30", null), selection.Start);
        Assert.Equal(DateTimeOffset.Parse("2026-12-26T11:00:00+05:30", null), selection.End);
    }

    [Theory]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A","99Z"],"paymentMethod":"pm_x"}""", "seats[1]")]
    [InlineData(Documents.Train, """{"offeringId":"t","nights":["2026-12-05"],"paymentMethod":"pm_x"}""", "nights")]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A"],"from":"Pune","paymentMethod":"pm_x"}""", "from")]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A"],"from":"Mumbai","paymentMethod":"pm_x"}""", "from")]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A"],"to":"Delhi","paymentMethod":"pm_x"}""", "to")]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A"]}""", "paymentMethod")]
    [InlineData(Documents.Train, """{"slotId":"t"}""", "slotId")]
    [InlineData(Documents.Line, """{"offeringId":"t","seats":["1","5"],"to":"Bath","paymentMethod":"pm_x"}""", "seats[1]")]
    [InlineData(Documents.Line, """{"offeringId":"t","seats":["1"],"to":"Castle","paymentMethod":"pm_x"}""", "to")]
    [InlineData(Documents.Line, """{"offeringId":"t","seats":["1"],"from":"Docks","paymentMethod":"pm_x"}""", "from")]
    [InlineData(Documents.Show, """{"offeringId":"f","seats":["1-A1"],"from":"PVR Delhi","paymentMethod":"pm_x"}""", "from")]
    [InlineData(Documents.Show, """{"offeringId":"f","seats":["1-A1"],"to":"PVR Delhi","paymentMethod":"pm_x"}""", "to")]
    [InlineData(Documents.Stay, """{"offeringId":"s","seats":["2026-12-24"],"paymentMethod":"pm_x"}""", "seats")]
    [InlineData(Documents.Stay, """{"offeringId":"s","nights":["2027-01-01"],"paymentMethod":"pm_x"}""", "nights[0]")]
    [InlineData(Documents.Stay, """{"offeringId":"s","nights":["2026-12-24","2026-12-02"],"paymentMethod":"pm_x"}""", "nights[1]")]
    public void What_does_not_fit_the_offering_is_refused_naming_the_field(string offering, string body, string field)
    {
        Assert.False(Apply(offering, body, Now).Is(out _, out var refusal));
        Assert.Equal(("invalid", field), (refusal.Code, refusal.Field));
    }

    [Theory]
    [InlineData(Documents.Train, """{"offeringId":"t","seats":["1A"],"paymentMethod":"pm_x"}""", "2026-12-05T11:25:00Z", "offeringId")]
    [InlineData(Documents.Slot, """{"slotId":"s"}""", "2026-12-05T10:00:00Z", "slotId")]
    [InlineData(Documents.Line, """{"offeringId":"t","seats":["1"],"from":"Bath","paymentMethod":"pm_x"}""", "2026-12-05T10:15:00Z", "offeringId")]
    public void What_has_begun_cannot_be_booked_a_second_before_it_can(string offering, string body, string start, string field)
    {
        var time = DateTimeOffset.Parse(start, null);

        Assert.Equal(field, Apply(offering, body, time).Refusal?.Field);
        Assert.Null(Apply(offering, body, time.AddSeconds(-1)).Refusal);
    }

    [Fact]
    public void Tonight_can_be_booked_only_until_the_arrival_where_its_provider_must_accept_it()
    {
        const string Body = """{"offeringId":"s","nights":["2026-12-04","2026-12-03"],"paymentMethod":"pm_x"}""";
        var approved = Documents.Stay.Replace("\"kind\"", "\"approval\": true, \"kind\"", StringComparison.Ordinal);
        var arrival = DateTimeOffset.Parse("2026-12-03T14:00:00+05:30", null);

        Assert.Null(Apply(approved, Body, arrival.AddSeconds(-1)).Refusal);
        var refusal = Apply(approved, Body, arrival).Refusal!;

        Assert.Equal(("invalid", "nights[1]"), (refusal.Code, refusal.Field));
        Assert.Contains("arrival", refusal.Detail, StringComparison.Ordinal);
        Assert.Null(Apply(Documents.Stay, Body, arrival).Refusal);
    }

    [Fact]
    public void Tonight_can_be_booked_until_local_midnight()
    {
        const string Body = """{"offeringId":"s","nights":["2026-12-03"],"paymentMethod":"pm_x"}""";
        var midnight = DateTimeOffset.Parse("2026-12-04T00:00:00+05:30", null);

        Assert.Null(Apply(Documents.Stay, Body, midnight.AddSeconds(-1)).Refusal);
        Assert.Equal("nights[0]", Apply(Documents.Stay, Body, midnight).Refusal?.Field);
    }

    private static Selection Select(string offering, string body)
    {
        Assert.True(Apply(offering, body, Now).Is(out var selection, out var refusal), refusal?.ToString());
        return selection;
    }

    private static Validated<Selection> Apply(string offering, string body, DateTimeOffset now)
    {
        Assert.True(BookingRequest.Parse(Documents.Json(body), "alice").Is(out var request, out var refusal), refusal?.ToString());
        return Selection.Of(request, Documents.Offering(offering), now);
    }
}
