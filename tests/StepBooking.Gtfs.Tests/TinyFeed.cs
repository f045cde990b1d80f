using System.IO.Compression;
using System.Text;
using StepBooking.Gtfs.Offerings;
using StepBooking.Gtfs.Reading;
using StepBooking.Gtfs.Timetables;

namespace StepBooking.Gtfs.Tests;

/// <summary>A feed made by hand: three stations in three fare zones, a train on weekdays and one on Saturdays past midnight.</summary>
internal sealed class TinyFeed
{
    private readonly Dictionary<string, string> files = new()
    {
        ["agency.txt"] = "agency_id,agency_name,agency_timezone\nct,City Rail,America/Los_Angeles\n",
        ["stops.txt"] = "stop_id,stop_name,zone_id,parent_station\n"
            + "a,Abbey platform 1,1,abbey\nb,Bath,2,\nc,Castle,3,\nabbey,Abbey,,\n",
        ["routes.txt"] = "route_id,agency_id,route_short_name,route_long_name,route_type\nred,ct,Red,Red Line,2\n",
        ["trips.txt"] = "route_id,service_id,trip_id,trip_short_name,trip_headsign\nred,week,101,101,CASTLE\nred,sat,201,,\n",
        ["stop_times.txt"] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
            + "101,8:00:00,8:00:00,a,1\n101,8:10:00,8:12:00,b,2\n101,8:30:00,8:30:00,c,3\n"
            + "201,24:50:00,24:50:00,a,1\n201,25:10:00,25:10:00,c,2\n",
        ["calendar.txt"] = "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
            + "week,1,1,1,1,1,0,0,20261130,20261231\nsat,0,0,0,0,0,1,0,20261130,20261231\n",
        ["fare_attributes.txt"] = "fare_id,price,currency_type,payment_method,transfers\nnear,3.75,USD,1,0\nfar,5.75,USD,1,0\n",
        ["fare_rules.txt"] = "fare_id,route_id,origin_id,destination_id\nnear,,1,2\nnear,,2,3\nfar,,1,3\n",
    };

    public FeedReport Report { get; } = new();

    /// <summary>The same feed with another file; null leaves the file out.</summary>
    public TinyFeed With(string file, string? text)
    {
        if (text is null)
            files.Remove(file);
        else
            files[file] = text;
        return this;
    }

    /// <summary>The same feed with more lines at a file's end.</summary>
    public TinyFeed And(string file, string lines) => With(file, files[file] + lines);

    /// <summary>The feed's zip file.</summary>
    public MemoryStream Zip(string folder = "", bool byteOrderMark = false)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(folder + name).Open(), new UTF8Encoding(byteOrderMark));
                writer.Write(text);
            }
        }

        zip.Position = 0;
        return zip;
    }

    public FeedArchive Archive() => FeedArchive.Open(Zip(), Report);

    public Timetable Timetable() => Gtfs.Timetables.Timetable.Read(Archive(), Report);

    /// <summary>The offerings of some days, two seats each.</summary>
    public TimetableOfferings Offerings(string from = "2026-12-01", int days = 1) => Offerings(Order(from, days));

    public TimetableOfferings Offerings(ImportOrder order) => TimetableOfferings.Of(Timetable(), order, Report);

    public static ImportOrder Order(string from, int days) =>
        new() { From = DateOnly.ParseExact(from, "yyyy-MM-dd"), Days = days, Classes = [new SoldClass("standard", 2)] };
}
