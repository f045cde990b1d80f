using StepBooking.Checking.Facts;
using StepBooking.Checking.Invariants;

namespace StepBooking.Checking.Tests;

/// <summary>Each invariant, kept and broken, by facts written down by hand.</summary>
public sealed class CheckerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly BookingFact Confirmed = new()
    {
        Id = "a",
        Status = "CONFIRMED",
        Customer = "alice",
        Offering = "train",
        Seats = ["1A"],
        Amount = 1000,
        Pay = "pi_a",
        Execution = "a",
        Reference = "ABC234",
        Placed = Noon,
        Until = Noon.AddMinutes(10),
        Trail = [new(Noon, null, "HELD", "CheckAvailability"), new(Noon, "HELD", "CAPTURING", "ReserveSeats"), new(Noon, "CAPTURING", "CONFIRMED", "ConfirmBooking")],
    };

    private static readonly RecordedFacts Good = new()
    {
        Now = Noon.AddHours(1),
        Bookings = [Confirmed],
        Seats = [new("train", "1A", 0, "a", null)],
        Payments = [new("pi_a", "a", "succeeded", 1000, 1, [])],
        Notices = [new("a", "email", "CONFIRMED"), new("a", "sms", "CONFIRMED")],
        Answers = [new("book", "a", 201, null)],
        MustBeConfirmed = ["a"],
    };

    private static readonly BookingFact Rejected = Confirmed with { Status = "REJECTED", Reference = null, Trail = [new(Noon, null, "HELD", "CheckAvailability")] };

    private static readonly RecordedFacts GoodEnd = Good with
    {
        Bookings = [Rejected],
        Seats = [],
        Payments = [new("pi_a", "a", "canceled", 1000, 0, [])],
        Notices = [new("a", "email", "REJECTED")],
        MustBeConfirmed = [],
    };

    private static readonly CancellationFact Whole = new("c1", ["1A"], 500);

    private static readonly RecordedFacts GoodCancellation = Good with
    {
        Bookings = [Confirmed with { Status = "CANCELLED", Seats = [], Cancellations = [Whole] }],
        Seats = [],
        Payments = [new("pi_a", "a", "succeeded", 1000, 1, [500])],
        Notices = [new("a", "email", "CONFIRMED"), new("a", "email", "cancellation")],
        MustBeConfirmed = [],
    };

    [Fact]
    public void What_is_well_is_left_alone()
    {
        Assert.Empty(Checker.AtRest(Good));
        Assert.Empty(Checker.AtRest(GoodEnd));
        Assert.Empty(Checker.AtRest(GoodCancellation));
    }

    [Fact]
    public void One_seat_of_two_bookings_breaks_1()
    {
        var other = Confirmed with { Id = "b", Reference = "DEF567" };

        Broken(1, Good with { Bookings = [Confirmed, other] });
        Broken(1, Good with { Bookings = [Confirmed, other with { Status = "PENDING", Phase = "RESERVED", Reference = null }] });
    }

    [Fact]
    public void Seats_of_different_legs_may_have_two_bookings()
    {
        var facts = Good with { Bookings = [Confirmed, Confirmed with { Id = "b", Legs = (1, 2) }] };

        Assert.DoesNotContain(Checker.AtAnyMoment(facts), violation => violation.Invariant == 1);
    }

    [Fact]
    public void Two_pending_bookings_where_there_may_be_one_break_1()
    {
        var aMinuteLong = Confirmed with { Trail = [.. Confirmed.Trail.SkipLast(1), Confirmed.Trail[^1] with { At = Noon.AddMinutes(1) }] };
        var other = aMinuteLong with { Id = "b", Seats = [], Placed = Noon.AddSeconds(30) };
        var one = Good with { OnePendingOnly = new HashSet<string> { "train" }, Bookings = [aMinuteLong, other] };

        Broken(1, one);
        Assert.DoesNotContain(Checker.AtAnyMoment(one with { Bookings = [aMinuteLong, other with { Placed = Noon.AddMinutes(1) }] }), each => each.Invariant == 1);
    }

    [Fact]
    public void A_confirmed_booking_without_its_seat_breaks_2()
    {
        Broken(2, Good with { Seats = [] });
        Broken(2, Good with { Seats = [new("train", "1A", 0, "b", null)] });
    }

    [Fact]
    public void A_seat_kept_after_the_end_breaks_2()
    {
        Broken(2, GoodEnd with { Seats = [new("train", "1A", 0, "a", null)] });
        Broken(2, GoodEnd with { Bookings = [], Seats = [new("train", "1A", 0, "a", null)] });
    }

    [Fact]
    public void Money_that_does_not_follow_the_status_breaks_2()
    {
        Broken(2, Good with { Payments = [] });
        Broken(2, Good with { Payments = [new("pi_a", "a", "succeeded", 1000, 2, [])] });
        Broken(2, Good with { Payments = [new("pi_a", "a", "requires_capture", 1000, 0, [])] });
        Broken(2, GoodEnd with { Payments = [new("pi_a", "a", "succeeded", 1000, 1, [])] });
        Broken(2, GoodEnd with { Payments = [new("pi_a", "a", "requires_capture", 1000, 0, [])] });
        Broken(2, GoodEnd with { Payments = [new("pi_b", "b", "requires_capture", 1000, 0, [])] });
    }

    [Fact]
    public void A_refund_that_no_cancellation_fixes_breaks_2()
    {
        Broken(2, GoodCancellation with { Payments = [new("pi_a", "a", "succeeded", 1000, 1, [])] });
        Broken(2, GoodCancellation with { Payments = [new("pi_a", "a", "succeeded", 1000, 1, [500, 500])] });
    }

    [Fact]
    public void A_refund_that_is_owed_and_parked_is_visible()
    {
        var parked = GoodCancellation.Bookings[0] with { IsParked = true, Owes = new HashSet<string> { "refund:c1" } };

        Assert.Empty(Checker.AtRest(GoodCancellation with { Bookings = [parked], Payments = [new("pi_a", "a", "succeeded", 1000, 1, [])] }));
    }

    [Fact]
    public void A_notice_too_many_too_few_wrong_or_late_breaks_3()
    {
        Broken(3, Good with { Notices = [] });
        Broken(3, Good with { Notices = [.. Good.Notices, new("a", "email", "CONFIRMED")] });
        Broken(3, Good with { Notices = [.. Good.Notices, new("a", "email", "REJECTED")] });
        Broken(3, GoodEnd with { Notices = [new("a", "email", "EXPIRED")] });
        Broken(3, GoodCancellation with { Notices = [new("a", "email", "cancellation"), new("a", "email", "CONFIRMED")] });
    }

    [Fact]
    public void A_confirmation_may_be_told_after_a_part_was_cancelled_and_before_the_whole_is()
    {
        var part = Good with
        {
            Bookings = [Confirmed with { Cancellations = [new("c1", ["1B"], 500)] }],
            Payments = [new("pi_a", "a", "succeeded", 1500, 1, [500])],
            Notices = [new("a", "email", "cancellation"), new("a", "email", "CONFIRMED")],
        };
        Assert.DoesNotContain(Checker.AtRest(part), violation => violation.Invariant == 3);
        var both = GoodCancellation with
        {
            Bookings = [GoodCancellation.Bookings[0] with { Cancellations = [new("c1", ["1B"], 500), new("c2", ["1A"], 500)] }],
            Notices = [.. part.Notices, new("a", "email", "cancellation")],
        };
        Assert.DoesNotContain(Checker.AtRest(both), violation => violation.Invariant == 3);
        Broken(3, both with { Notices = [both.Notices[0], both.Notices[2], both.Notices[1]] });
    }

    [Fact]
    public void A_confirmation_that_its_cancellation_overtook_need_not_be_told() =>
        Assert.Empty(Checker.AtRest(GoodCancellation with { Notices = [new("a", "email", "cancellation")] }));

    [Fact]
    public void A_hold_that_was_never_booked_is_told_to_nobody()
    {
        var hold = Rejected with { Status = "EXPIRED", Execution = null, Pay = null };

        Assert.Empty(Checker.AtRest(GoodEnd with { Bookings = [hold], Payments = [], Notices = [], Answers = [] }));
        Broken(3, GoodEnd with { Bookings = [hold], Payments = [], Answers = [], Notices = [new("a", "email", "EXPIRED")] });
    }

    [Fact]
    public void What_was_accepted_and_is_gone_pending_or_owing_breaks_4()
    {
        Broken(4, Good with { Bookings = [] });
        Broken(4, Good with { Bookings = [Confirmed with { Status = "PENDING", Phase = "CAPTURING", Reference = null }] });
        Broken(4, Good with { Bookings = [Confirmed with { Owes = new HashSet<string> { "note" } }] });
        Broken(4, Good with { Bookings = [Confirmed with { Cancellations = [new("c1", null, null)] }] });
    }

    [Fact]
    public void A_debt_that_its_status_cannot_have_breaks_4()
    {
        Broken(4, Good with { Bookings = [Confirmed with { IsParked = true, Owes = new HashSet<string> { "pay" } }] });
        Broken(4, GoodEnd with { Bookings = [Rejected with { IsParked = true, Owes = new HashSet<string> { "ask" } }] });
    }

    [Fact]
    public void What_is_owed_and_parked_is_visible() =>
        Assert.Empty(Checker.AtRest(Good with { Notices = [], Bookings = [Confirmed with { IsParked = true, Owes = new HashSet<string> { "note" } }] }));

    [Fact]
    public void An_answer_that_did_not_stay_true_breaks_4()
    {
        Broken(4, GoodEnd with { Answers = [new("accept", "a", 200, "CONFIRMED")] });
        Broken(4, Good with { Answers = [new("cancel", "a", 200, "CANCELLED")] });
    }

    [Fact]
    public void A_booking_that_waits_or_turns_back_past_the_pivot_breaks_4()
    {
        TrailFact pivot = new(Noon, "RESERVED", "CAPTURING", "AcceptBooking");

        Broken(4, Good with { Bookings = [Confirmed with { Trail = [pivot, new(Noon.AddHours(24), "CAPTURING", "CONFIRMED", "ConfirmBooking")] }] });
        Broken(4, GoodEnd with { Bookings = [Rejected with { Trail = [pivot, new(Noon, "CAPTURING", "UNDOING", "UndoPayment", "limit")] }] });
        Assert.Empty(Checker.AtRest(GoodEnd with { Bookings = [Rejected with { Trail = [pivot, new(Noon, "CAPTURING", "UNDOING", "UndoPayment", "refused")] }] }));
    }

    [Fact]
    public void Seats_reserved_after_their_hold_ended_break_5() =>
        Broken(5, Good with { Bookings = [Confirmed with { Until = Noon }] });

    [Fact]
    public void A_booking_that_one_fault_kept_from_being_confirmed_breaks_6()
    {
        Broken(6, GoodEnd with { MustBeConfirmed = ["a"] });
        Broken(6, Good with { OneRecoveryIsEnough = ["a"], Executions = [new("recovery", "a-r1", "FAILED"), new("recovery", "a-r2", "SUCCEEDED")] });
        Broken(6, Good with { MustNotBeParked = ["a"], Bookings = [Confirmed with { IsParked = true, Owes = new HashSet<string> { "note" } }] });
    }

    private static void Broken(int invariant, RecordedFacts facts) =>
        Assert.Contains(Checker.AtRest(facts), violation => violation.Invariant == invariant);
}
