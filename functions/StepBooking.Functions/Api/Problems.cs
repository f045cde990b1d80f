using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api;

/// <summary>Every kind of problem that the functions answer with (docs/api.md lists them).</summary>
internal static class Problems
{
    internal static ApiProblem Invalid(string field, string detail) =>
        new(new Problem("/problems/invalid", "The request is not valid", 400, detail, Field: field));

    internal static ApiProblem Invalid(Reason reason) =>
        new(new Problem("/problems/invalid", "The request is not valid", 400, reason.Detail, Field: reason.Field));

    internal static ApiProblem Malformed(string detail) =>
        new(new Problem("/problems/malformed", "The body is not JSON", 400, detail));

    internal static ApiProblem Unauthorized() =>
        new(new Problem("/problems/unauthorized", "Sign in first", 401, "This call needs the user pool's ID token."));

    internal static ApiProblem Forbidden(IEnumerable<Role> expected) =>
        new(new Problem(
            "/problems/forbidden", "This is not for you", 403,
            $"This call is for {string.Join(" and ", expected.Select(role => role.ToString().ToLowerInvariant()))}."));

    internal static ApiProblem NotFound(string detail, int? retryAfter = null) =>
        new(new Problem("/problems/not-found", "There is no such thing", 404, detail)) { RetryAfter = retryAfter };

    internal static ApiProblem KeyUsed(string? bookingId) =>
        new(new Problem(
            "/problems/key-used", "The key was used with another request", 409,
            "Another request was made under this key. Ask for its booking, or book under a new key.",
            Field: ApiRequest.IdempotencyKeyHeader,
            BookingId: bookingId));

    internal static ApiProblem Taken(Reason reason) =>
        new(new Problem("/problems/taken", "Seats are not free", 409, reason.Detail, Field: reason.Field));

    internal static ApiProblem PendingExists(Reason reason, string? bookingId) =>
        new(new Problem(
            "/problems/pending-exists", "Another booking of it is pending", 409, reason.Detail, Field: reason.Field, BookingId: bookingId));

    internal static ApiProblem HoldOver() =>
        new(new Problem("/problems/hold-over", "The hold is over", 409, "It has ended or was given back. Hold the seats again."));

    internal static ApiProblem HoldBooked(string bookingId) =>
        new(new Problem(
            "/problems/hold-booked", "The hold is booked", 409, "It is a booking by now: ask for it, or cancel it, as one.",
            BookingId: bookingId));

    internal static ApiProblem HoldLimit(string detail) =>
        new(new Problem("/problems/hold-limit", "The hold cannot be extended further", 409, detail));

    internal static ApiProblem HoldCannotBeBooked(string bookingId) =>
        new(new Problem(
            "/problems/hold-cannot-be-booked", "The hold cannot be booked", 409,
            "Another request was made under the hold's id. Release this hold, and hold the seats again.",
            BookingId: bookingId));

    internal static ApiProblem NotParked() =>
        new(new Problem("/problems/not-parked", "The booking is not parked", 409, "It owes nothing, or somebody is at it already."));

    internal static ApiProblem ParkedChanged() =>
        new(new Problem("/problems/not-parked", "The booking is not parked", 409, "It changed at that moment. Look at it again."));

    internal static ApiProblem NoticeUnderWay() =>
        new(new Problem("/problems/notice-under-way", "A notice is being sent", 409, "Wait a moment: its outcome may still be told."))
        {
            RetryAfter = 15,
        };

    internal static ApiProblem NotCancellable(string detail, string? field = null) =>
        new(new Problem("/problems/not-cancellable", "It cannot be cancelled", 409, detail, Field: field));

    internal static ApiProblem StatusNotChangeable(string detail) =>
        new(new Problem("/problems/status-not-changeable", "The booking cannot become so", 409, detail, Field: "status"));

    internal static ApiProblem NotAwaitingApproval(string detail) =>
        new(new Problem("/problems/not-awaiting-approval", "The booking does not wait for this decision", 409, detail));

    internal static ApiProblem TicketExists(string theatreSeat) =>
        new(new Problem(
            "/problems/ticket-exists", "There is such a ticket", 409, $"{theatreSeat} is on sale already. Change it, or delete it first.",
            Field: TicketWords.TheatreSeat));

    internal static ApiProblem TicketSold(string theatreSeat) =>
        new(new Problem(
            "/problems/ticket-sold", "The ticket is somebody's", 409, $"{theatreSeat} is sold: it keeps its price and cannot be deleted."));

    internal static ApiProblem TicketHeld(string theatreSeat) =>
        new(new Problem(
            "/problems/ticket-held", "The ticket is being booked", 409,
            $"{theatreSeat} is held at the price it has: it is sold or free again within minutes."))
        {
            RetryAfter = 60,
        };

    internal static ApiProblem OtherCurrency(string currency) =>
        new(new Problem(
            "/problems/other-currency", "The show is sold in another currency", 409,
            $"Tickets are priced in {currency} by now, and this show's were not. Give the film another ShowTime."));

    internal static ApiProblem OtherOffering() =>
        new(new Problem(
            "/problems/other-offering", "The show is on sale without tickets", 409,
            "An offering of that film, theatre and time was written with seats of its own. Give the film another ShowTime."));

    internal static ApiProblem NotRedrivable(string detail) =>
        new(new Problem("/problems/not-redrivable", "The message cannot be put back", 409, detail));

    internal static ApiProblem SeatsFree(string seats) =>
        new(new Problem(
            "/problems/seats-free", "There is nothing to wait for", 409, $"Free right now: {seats}. Hold or book them."));

    internal static ApiProblem WaitingAlready() =>
        new(new Problem(
            "/problems/waiting-already", "There is one place a customer", 409,
            "The caller waits for other seats of it already. Leave that place first."));

    internal static ApiProblem WaitingListFull() =>
        new(new Problem("/problems/waiting-list-full", "The waiting list is full", 409, "It takes nobody more. Look for another offering."));

    internal static ApiProblem TooLarge(int mostBytes) =>
        new(new Problem("/problems/too-large", "The body is too large", 413, $"The body is {mostBytes / 1024} KB at most."));

    internal static ApiProblem UnsupportedMediaType() =>
        new(new Problem("/problems/unsupported-media-type", "Unsupported media type", 415, "Send application/json."));

    internal static ApiProblem Unavailable(string detail) =>
        new(new Problem("/problems/unavailable", "Try again in a moment", 503, detail)) { RetryAfter = 1 };

    internal static ApiProblem Internal(string requestId) =>
        new(new Problem("/problems/internal", "Something went wrong here", 500, $"It is noted under the request {requestId}."));
}
