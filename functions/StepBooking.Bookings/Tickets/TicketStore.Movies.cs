using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tickets;

public sealed partial class TicketStore
{
    private const int FilmsAtOnce = 25;

    /// <summary>
    /// A page of the films that there are tickets or shows of, each once, by name. A film has an entry for each of them; the ones that are
    /// left of a film are skipped, so that a page costs by its films and not by their seats.
    /// </summary>
    /// <param name="limit">The most films.</param>
    /// <param name="after">Where the page before ended, in its folded form; null for the first page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<MoviePage> MoviesAsync(int limit, string? after = null, CancellationToken cancellationToken = default)
    {
        var films = new List<(string Folded, string Name)>();
        var last = after;
        while (films.Count <= limit)
        {
            var found = await FilmsAfter(last, cancellationToken);
            if (found.Count == 0)
                return new MoviePage([.. films.Select(film => film.Name)], null);
            films.AddRange(found);
            last = films[^1].Folded;
        }

        return new MoviePage([.. films.Take(limit).Select(film => film.Name)], films[limit - 1].Folded);
    }

    /// <summary>The films of the next entries, each once.</summary>
    private async Task<List<(string Folded, string Name)>> FilmsAfter(string? folded, CancellationToken cancellationToken)
    {
        var page = await table.QueryAsync(
            new QueryRequest
            {
                KeyConditionExpression = "pk = :pk AND sk > :after",
                ExpressionAttributeValues = new()
                {
                    [":pk"] = Item.Text(Keys.Films),
                    [":after"] = Item.Text(folded is null ? " " : folded + PastEveryEntry),
                },
                Limit = FilmsAtOnce,
            },
            cancellationToken);
        return [.. (page.Items ?? []).Select(item => FilmOf(item["sk"].S)).DistinctBy(film => film.Folded)];
    }

    private static (string Folded, string Name) FilmOf(string entry)
    {
        var tab = entry.IndexOf('\t', StringComparison.Ordinal);
        return (entry[..tab], entry[(tab + 1)..entry.LastIndexOf('#')]);
    }

    /// <summary>An entry has a tab after the folded name; this sorts after every one of them, and before every longer name.</summary>
    private const string PastEveryEntry = "\n";
}
