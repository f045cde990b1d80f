using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary>What the calls on tickets have in common.</summary>
internal static class BoxOffice
{
    /// <summary>The largest body of a ticket.</summary>
    internal const int MostBytes = 16 * 1024;

    /// <summary>Ends the call with 401 or 403 unless its caller may write tickets.</summary>
    internal static void AllowWriting(this ApiRequest api) => _ = api.CallerAs(Role.Clerks, Role.Operators);

    /// <summary>The ticket's key in the query; null where the call has none.</summary>
    internal static TheatreSeat? TheatreSeatInQuery(this ApiRequest api) =>
        api.Query(TicketWords.TheatreSeat) is not { } text ? null
        : TheatreSeat.Parse(text) ?? throw Problems.Invalid(TicketWords.TheatreSeat, $"Expected {TheatreSeat.Expected}.");

    /// <summary>Where a ticket is.</summary>
    internal static string Location(ApiRequest api, TheatreSeat seat) => $"{api.Path}?{TicketWords.TheatreSeat}={seat.Text}";

    /// <summary>The problem of a ticket that is not there.</summary>
    internal static ApiProblem NoTicket(TheatreSeat seat) => Problems.NotFound($"There is no ticket {seat}.");

    /// <summary>The ticket of a write that was done; any other outcome ends the call with its problem.</summary>
    internal static Ticket Done(this TicketWrite write, TheatreSeat seat) => write.Outcome switch
    {
        TicketOutcome.Done => write.Ticket!,
        TicketOutcome.Unknown => throw NoTicket(seat),
        TicketOutcome.Exists => throw Problems.TicketExists(seat.Text),
        TicketOutcome.Held => throw Problems.TicketHeld(seat.Text),
        TicketOutcome.Sold => throw Problems.TicketSold(seat.Text),
        TicketOutcome.TooManyFields => throw Problems.Invalid(
            TicketWords.UpdateKey, $"The ticket has {TicketField.Most} fields of your own, and no more fit."),
        _ => throw new InvalidOperationException($"A ticket's write ended {write.Outcome}."),
    };
}
