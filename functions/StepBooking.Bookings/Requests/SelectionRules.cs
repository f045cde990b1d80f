using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Bookings.Requests;

/// <summary>What a request must keep to on its offering.</summary>
internal static class SelectionRules
{
    internal static Validated<Selection> Apply(BookingRequest request, Offering offering, DateTimeOffset now, bool paysLater)
    {
        var refusal = CheckForm(request, offering)
            ?? CheckJourney(request, offering)
            ?? CheckSeats(request, offering)
            ?? CheckTime(request, offering, now);
        if (refusal is not null)
        {
            return refusal;
        }

        var selection = Select(request, offering);
        return selection.Amount > 0 && request.PaymentMethod is null && !paysLater
            ? Invalid(BodyFields.PaymentMethod, "It is missing, and this booking costs something.")
            : selection;
    }

    private static Selection Select(BookingRequest request, Offering offering)
    {
        var seats = SeatsOf(request, offering).Order(StringComparer.Ordinal).ToList();
        var legs = offering.Legs(request.From, request.To)!.Value;
        var prices = offering.FaresOn(legs).ToDictionary(fare => fare.Class, fare => fare.Amount, StringComparer.Ordinal);
        var (start, end) = Times(offering, legs, seats);
        return new Selection
        {
            Offering = offering,
            Seats = seats,
            Legs = legs,
            From = offering.Stops.Count > 0 ? offering.Stops[legs.First].Place : null,
            To = offering.Stops.Count > 0 ? offering.Stops[legs.Last + 1].Place : null,
            Start = start,
            End = end,
            Prices = [.. seats.Select(seat => prices[offering.Plan.ClassOf(seat)!])],
        };
    }

    private static Reason? CheckForm(BookingRequest request, Offering offering)
    {
        if (request.BySlot)
        {
            return offering.Kind == OfferingKind.Slot ? null : Invalid(BodyFields.SlotId, "This is not a slot.");
        }

        if (request.ByApartment)
        {
            return offering.Kind == OfferingKind.Stay ? null : Invalid(BodyFields.ApartmentId, "This is not an apartment.");
        }

        return offering.Kind == OfferingKind.Stay
            ? request.Nights.Count > 0 ? null : Invalid(BodyFields.Seats, "A stay is booked by its nights.")
            : request.Seats.Count > 0 ? null : Invalid(BodyFields.Nights, "Only a stay has nights.");
    }

    private static Reason? CheckJourney(BookingRequest request, Offering offering)
    {
        if (offering.Stops.Count == 0)
        {
            return request.From is not null ? Invalid(BodyFields.From, "It does not run between stops.")
                : request.To is not null ? Invalid(BodyFields.To, "It does not run between stops.")
                : null;
        }

        if (offering.Legs(request.From, request.To) is not null)
        {
            return null;
        }

        return offering.Legs(request.From, null) is null
            ? Invalid(BodyFields.From, "It cannot be boarded there.")
            : Invalid(BodyFields.To, "It does not go there from where the journey begins.");
    }

    private static Reason? CheckSeats(BookingRequest request, Offering offering)
    {
        var seats = SeatsOf(request, offering);
        var sold = offering.FaresOn(offering.Legs(request.From, request.To)!.Value);
        for (var index = 0; index < seats.Count; index++)
        {
            if (offering.Plan.ClassOf(seats[index]) is not { } seatClass)
            {
                return Invalid(request.SeatField(index), $"It has no {seats[index]}.");
            }

            if (!sold.Any(fare => fare.Class == seatClass))
            {
                return Invalid(request.SeatField(index), $"{seats[index]} is of class {seatClass}, which has no fare for this journey.");
            }
        }

        return null;
    }

    private static Reason? CheckTime(BookingRequest request, Offering offering, DateTimeOffset now)
    {
        for (var index = 0; index < request.Nights.Count; index++)
        {
            if (offering.IsNightOver(request.Nights[index], now))
            {
                return Invalid(request.SeatField(index), "This night is over.");
            }
        }

        var nights = request.Nights.Order(StringComparer.Ordinal).ToList();
        if (Times(offering, offering.Legs(request.From, request.To)!.Value, nights).Start > now)
        {
            return null;
        }

        return offering.Kind != OfferingKind.Stay ? Invalid(request.OfferingField, "It has begun already.")
            : offering.Approval ? Begun(request, nights[0])
            : null;
    }

    /// <summary>A night may be booked late in the evening; but a provider has only until the arrival to accept it.</summary>
    private static Reason Begun(BookingRequest request, string night)
    {
        var index = request.Nights.TakeWhile(each => each != night).Count();
        return Invalid($"{BodyFields.Nights}[{index}]", "Its arrival time is over, and its provider could accept it only before.");
    }

    private static IReadOnlyList<string> SeatsOf(BookingRequest request, Offering offering) =>
        request.Nights.Count > 0 ? request.Nights
        : request.BySlot ? [.. offering.Plan.Seats.Take(1).Select(seat => seat.Name)]
        : request.Seats;

    private static (DateTimeOffset Start, DateTimeOffset End) Times(Offering offering, LegRange legs, List<string> seats) =>
        offering.Kind == OfferingKind.Stay && SeatName.TryDate(seats[0], out var first) && SeatName.TryDate(seats[^1], out var last)
            ? (At(first, offering.Start), At(last.AddDays(1), offering.End))
            : (offering.StartOf(legs), offering.EndOf(legs));

    private static DateTimeOffset At(DateOnly day, DateTimeOffset like) =>
        new(day.ToDateTime(TimeOnly.FromTimeSpan(like.TimeOfDay)), like.Offset);

    private static Reason Invalid(string field, string detail) => new("invalid", field, detail);
}
