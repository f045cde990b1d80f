using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;

namespace StepBooking.EndToEnd.Tests.Trains;

/// <summary>A feed of one train from A by B, C and D to E: 3.00 within the zones A–C and C–E, 5.00 beyond; two seats.</summary>
internal sealed class LineFeed
{
    private readonly string name;
    private readonly DateOnly day;

    private LineFeed(string name, DateOnly day) => (this.name, this.day) = (name, day);

    /// <summary>A feed of places of its own, on one day.</summary>
    public static LineFeed Of(string name, DateOnly day) => new(name, day);

    /// <summary>The id of its train.</summary>
    public static string Id(string name, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"train-{name}-1-{day:yyyy-MM-dd}");

    /// <summary>Imports it with the host's own command.</summary>
    /// <returns>What that says.</returns>
    public async Task<string> Import(Desk desk)
    {
        var file = Path.Combine(desk.Host.Data, $"{name}.zip");
        File.Delete(file);
        Write(file);
        var from = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] arguments = [BuiltHost.Path, "import", "gtfs", file, "--from", from, "--days", "1", "--seats", "2", "--data", desk.Host.Data];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said + await errors);
        return said;
    }

    private void Write(string file)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        Add(archive, "agency.txt", $"agency_id,agency_name,agency_timezone\n{name},Rail,UTC\n");
        Add(archive, "stops.txt", "stop_id,stop_name,zone_id\n" + string.Concat("ABCDE".Select(stop => $"{stop},{name} {stop},{stop switch { <= 'B' => 1, 'C' => 2, _ => 3 }}\n")));
        Add(archive, "routes.txt", "route_id,route_short_name,route_type\nr,R,2\n");
        Add(archive, "trips.txt", "route_id,service_id,trip_id\nr,s,1\n");
        Add(archive, "stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
            + string.Concat("ABCDE".Select((stop, hour) => $"1,1{hour}:00:00,1{hour}:05:00,{stop},{hour}\n")));
        Add(archive, "calendar_dates.txt", $"service_id,date,exception_type\ns,{day:yyyyMMdd},1\n");
        Add(archive, "fare_attributes.txt", "fare_id,price,currency_type\nfar,5,USD\nnear,3,USD\n");
        Add(archive, "fare_rules.txt", "fare_id,origin_id,destination_id\nfar,1,2\nfar,1,3\nnear,1,1\nnear,2,3\nnear,3,3\n");
    }

    private static void Add(ZipArchive archive, string file, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(file).Open());
        writer.Write(text);
    }
}
