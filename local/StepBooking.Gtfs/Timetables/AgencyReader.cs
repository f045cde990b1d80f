using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Timetables;

/// <summary>Reads agency.txt.</summary>
internal static class AgencyReader
{
    /// <summary>The agencies, the first one first.</summary>
    /// <exception cref="UnreadableFeedException">There is none that can be used.</exception>
    internal static IReadOnlyList<FeedAgency> Read(FeedArchive archive)
    {
        var agencies = new List<FeedAgency>();
        archive.Each("agency.txt", ["agency_name", "agency_timezone"], row =>
        {
            var name = row.Need("agency_name");
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(row.Need("agency_timezone"), out var zone))
                throw row.Expected("agency_timezone", "a time zone such as America/Los_Angeles");
            agencies.Add(new FeedAgency(row.Text("agency_id") ?? name, name, zone));
        });
        return agencies.Count > 0
            ? agencies
            : throw new UnreadableFeedException("agency.txt names no agency with a known time zone: no time of the feed can be read.");
    }
}
