using System.Globalization;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Bookings.Offerings;

/// <summary>
/// Under which keys an offering is found: a run at each stop where it can be boarded, a stay on each of its nights, a show also by its film.
/// </summary>
internal static class SearchEntries
{
    internal static IEnumerable<SearchEntry> Of(Offering offering) => offering.Kind switch
    {
        _ when offering.Stops.Count > 0 => offering.Stops.SkipLast(1).Where(stop => stop.Boarding).Select(stop => At(offering, stop.Place, Date(stop.Time), stop.Time)),
        OfferingKind.Stay => offering.Plan.Seats.Select(night => At(offering, offering.From, night.Name, offering.Start)),
        OfferingKind.Show when offering.Theatre is null => [At(offering, offering.From, Date(offering.Start), offering.Start), Film(offering)],
        _ => [At(offering, offering.From, Date(offering.Start), offering.Start)],
    };

    internal static string Partition(OfferingKind kind, string place, DateOnly date) =>
        Keys.SearchPartition(kind.Word(), Places.Fold(place), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static SearchEntry At(Offering offering, string place, string date, DateTimeOffset time) =>
        new(Keys.SearchPartition(offering.Kind.Word(), Places.Fold(place), date),
            Keys.SearchEntry(time.ToString("HH:mm", CultureInfo.InvariantCulture), offering.Id));

    /// <summary>A show is found under its film too; where its seats are tickets, each ticket is, for as long as there is one.</summary>
    private static SearchEntry Film(Offering show)
    {
        var film = MovieName.Of(show.Title);
        return new(Keys.Films, Keys.Film(MovieName.Fold(film), film, show.Id));
    }

    private static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
