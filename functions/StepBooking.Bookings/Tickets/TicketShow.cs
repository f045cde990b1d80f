using System.Globalization;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Bookings.Tickets;

/// <summary>
/// The offering whose seats are tickets: one film in one theatre, either at one time, or open. An open ticket admits to any performance
/// until the end of the next year, so that every ticket is good for a year at least; its offering begins on the last day of it.
/// </summary>
internal static class TicketShow
{
    private const string Provider = "box-office";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    internal static Offering Of(TicketDraft draft, DateTimeOffset now)
    {
        var lastDay = new DateTimeOffset(now.UtcDateTime.Year + 1, 12, 31, 0, 0, 0, TimeSpan.Zero);
        var when = draft.ShowTime is { } showTime
            ? showTime.UtcDateTime.ToString("yyyyMMdd't'HHmmss", CultureInfo.InvariantCulture)
            : lastDay.ToString("yyyy", CultureInfo.InvariantCulture);
        return new Offering
        {
            Id = $"{OfferingKind.Show.IdPrefix()}{MovieName.Slug(draft.Movie)}-theatre-{draft.Seat.Theatre}-{when}",
            Kind = OfferingKind.Show,
            Provider = Provider,
            Title = draft.Movie,
            Place = $"Theatre {draft.Seat.Theatre}",
            Start = draft.ShowTime ?? lastDay,
            End = draft.ShowTime is { } start ? start + Longest : lastDay.AddDays(1),
            Zone = "UTC",
            Currency = draft.Currency,
            Fares = [],
            Plan = new SeatPlan([]),
            Theatre = draft.Seat.Theatre,
        };
    }

    /// <summary>An offering with the tickets that are seats of it: each is a class of its own, with its price as the fare.</summary>
    internal static Offering With(Offering offering, IEnumerable<Ticket> tickets)
    {
        var own = tickets.Where(ticket => ticket.OfferingId == offering.Id).ToList();
        return offering with
        {
            Plan = new SeatPlan([.. own.Select(ticket => new SeatClass(ticket.Seat.Text, [SeatRange.Parse(ticket.Seat.Text)!]))]),
            Fares = [.. own.Select(ticket => new Fare(ticket.Seat.Text, ticket.Price))],
        };
    }
}
