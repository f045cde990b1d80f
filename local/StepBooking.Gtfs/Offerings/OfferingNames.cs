using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StepBooking.Gtfs.Timetables;

namespace StepBooking.Gtfs.Offerings;

/// <summary>How the runs of a timetable are called.</summary>
internal static class OfferingNames
{
    private const int LongestPart = 40;
    private const int LongestTitle = 200;
    private const int HashDigits = 8;

    /// <summary><c>train-ct-101-2026-12-01</c>: the same for the same trip and day, and for no other.</summary>
    internal static string Id(FeedTrip trip, DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"{trip.Route.Kind}-{Part(trip.Route.Agency.Id)}-{Part(trip.Id)}-{date:yyyy-MM-dd}");

    internal static string Provider(FeedAgency agency) => Part(agency.Id);

    /// <summary><c>Caltrain 101 to San Francisco</c>.</summary>
    internal static string Title(Run run)
    {
        var name = run.Trip.Name is { } own && !own.Equals(run.Trip.Route.Name, StringComparison.OrdinalIgnoreCase)
            ? $"{run.Trip.Route.Name} {own}"
            : run.Trip.Route.Name;
        var title = $"{run.Trip.Route.Agency.Name} {name} to {run.Trip.Headsign ?? run.Calls[^1].Stop.Place}";
        var line = string.Concat(title.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= LongestTitle ? line : line[..LongestTitle];
    }

    /// <summary>An id in lower-case letters, digits and hyphens; where that loses something, a few digits tell it from its likes.</summary>
    private static string Part(string id)
    {
        var part = string.Concat(id.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        if (part == id && part.Length <= LongestPart)
            return part;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashDigits];
        return $"{(part.Length <= LongestPart ? part : part[..LongestPart])}-{hash}".Trim('-');
    }
}
