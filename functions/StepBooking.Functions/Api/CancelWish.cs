using System.Globalization;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Offerings;
using StepBooking.Functions.Api.Parked;

namespace StepBooking.Functions.Api;

/// <summary>What a DELETE of a booking asks for, as far as the call alone tells it.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Key">The client's key; null without one.</param>
/// <param name="Seats">The seats to cancel, sorted; null for the whole booking.</param>
internal sealed record CancelWish(Caller Caller, string? Key, IReadOnlyList<string>? Seats)
{
    private const string SeatsParameter = "seats";
    private const int MostSeats = 30;

    /// <summary>
    /// Reads and checks the call. A parameter that is not known is refused: <c>?seat=1A</c> must not cancel the whole booking.
    /// </summary>
    /// <exception cref="ApiProblem">401, or 400 naming what is wrong.</exception>
    internal static CancelWish Read(ApiRequest api)
    {
        var caller = api.Caller;
        var key = api.IdempotencyKey;
        if (api.QueryNames.FirstOrDefault(name => name != SeatsParameter) is { } unknown)
            throw Problems.Invalid(unknown, "There is no such parameter here; expected seats, or nothing for the whole booking.");
        return new CancelWish(caller, key, api.QueryNames.Contains(SeatsParameter) ? SeatsIn(api.Texts(SeatsParameter)) : null);
    }

    /// <summary>Whether the caller may cancel this booking: customers theirs, operators all.</summary>
    internal bool MayCancel(Booking booking) => Caller.MayReach(booking);

    /// <summary>The caller as the trail names them: a customer by the subject, an operator as one.</summary>
    internal string NameFor(Booking booking) => booking.Customer == Caller.Sub ? Caller.Sub : $"{Operator.Word} {Caller.Sub}";

    /// <summary>
    /// The cancellation that this wish is or joins: one under the same key, or that asked for the same. A whole one joins any whole one.
    /// </summary>
    /// <exception cref="ApiProblem">409: the key was used for another wish.</exception>
    internal string IdIn(Booking booking)
    {
        if (Seats is null && booking.Cancels.Values.FirstOrDefault(each => each.Wanted is null) is { } whole)
            return whole.Id;
        var id = Key is null ? CancellationId.OfWish(Caller.Sub, Seats) : CancellationId.OfKey(Caller.Sub, Key);
        return booking.Cancels.TryGetValue(id, out var known) && !IsSame(known.Wanted)
            ? throw Problems.KeyUsed(booking.Id)
            : id;
    }

    private bool IsSame(IReadOnlyList<string>? wanted) => wanted is null ? Seats is null : Seats?.SequenceEqual(wanted) == true;

    private static List<string> SeatsIn(IEnumerable<string> texts)
    {
        var seats = texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries)).ToList();
        if (seats.Count > MostSeats)
            throw Problems.Invalid(SeatsParameter, string.Create(CultureInfo.InvariantCulture, $"Expected at most {MostSeats} seats."));
        if (seats.Any(seat => !SeatName.IsValid(seat)))
            throw Problems.Invalid(SeatsParameter, "Expected the names of seats of the booking, with commas between them: 1A,1B.");
        return [.. seats.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
