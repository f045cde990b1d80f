using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO.Compression;
using StepBooking.Gtfs.Offerings;
using StepBooking.Gtfs.Reading;
using StepBooking.Local.Hosting;
using StepBooking.Processes;

namespace StepBooking.Local.Import;

/// <summary><c>import gtfs FEED.zip --from DAY --days N</c>: makes a published timetable bookable on a running desk or a deployed stack.</summary>
internal static class ImportCommand
{
    private const int MostDays = 400;
    private const long LargestFare = 1_000_000_000;
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(60);

    private static readonly Argument<FileInfo> Feed = new("FEED") { Description = "A GTFS feed: its zip file, or a folder of its files." };

    private static readonly Option<DateOnly> From = new("--from")
    {
        Description = "The first day to import, yyyy-mm-dd.",
        Required = true,
        CustomParser = Day,
    };

    private static readonly Option<int> Days = new("--days") { Description = $"How many days, 1 to {MostDays}.", DefaultValueFactory = _ => 30 };

    private static readonly Option<int> Seats = new("--seats")
    {
        Description = "How many seats each run has, all of the class standard.",
        DefaultValueFactory = _ => 100,
    };

    private static readonly Option<string[]> Classes = new("--classes")
    {
        Description = "Classes in place of --seats, each NAME:SEATS or NAME:SEATS:PERCENT of the feed's fare: standard:80 first:20:150.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DateOnly?> ShiftTo = new("--shift-to")
    {
        Description = "Moves the feed's calendars by whole weeks, so that its fullest week becomes the week of this day.",
        CustomParser = result => Day(result),
    };

    private static readonly Option<long?> Fare = new("--fare") { Description = "One price for every journey, in minor units of --currency, in place of the feed's fares." };

    private static readonly Option<string> Currency = new("--currency") { Description = "The ISO 4217 code of --fare.", DefaultValueFactory = _ => "USD" };

    private static readonly Option<string?> Function = new("--function")
    {
        Description = "The function LoadOfferings of a deployed stack, by its name; AWS_REGION and the AWS credentials come from the environment.",
    };

    /// <summary>The command.</summary>
    /// <param name="data">The option that names the desk's data folder.</param>
    internal static Command Of(Option<string> data)
    {
        Check(Days, days => days is >= 1 and <= MostDays, $"from 1 to {MostDays} days");
        Check(Seats, seats => SoldClass.Parse(Standard(seats)) is not null, "from 1 to 5000 seats");
        Check(Classes, classes => classes?.All(one => SoldClass.Parse(one) is not null) ?? true, "NAME:SEATS or NAME:SEATS:PERCENT, such as first:20:150");
        Check(Fare, fare => fare is null or (>= 0 and <= LargestFare), "an amount in minor units");
        Check(Currency, currency => currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper), "an ISO 4217 code such as USD");
        var gtfs = new Command("gtfs", "Imports a timetable published as a GTFS feed.")
        {
            Feed, From, Days, Seats, Classes, ShiftTo, Fare, Currency, Function, data,
        };
        gtfs.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(data)!, stop));
        return new Command("import", "Imports offerings into a running desk or a deployed stack.") { gtfs };
    }

    private static async Task<int> Run(ParseResult parsed, string data, CancellationToken stop)
    {
        using var progress = new Progress(Console.Out);
        try
        {
            var target = parsed.GetValue(Function) is { } function
                ? ImportTarget.Account(function, Environment.GetEnvironmentVariable)
                : ImportTarget.Desk(Path.GetFullPath(data));
            using var http = new HttpClient { Timeout = CallLimit };
            await using var feed = Open(parsed.GetValue(Feed)!);
            var import = new GtfsImport(new OfferingsClient(target, http, TimeProvider.System), progress);
            var tally = await import.Run(feed, Order(parsed), parsed.GetValue(ShiftTo), stop);
            return tally.Refused.Count == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is StartUpException or UnreadableFeedException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped: what was loaded stays; the same command again loads the rest.");
            return 1;
        }
    }

    private static ImportOrder Order(ParseResult parsed) => new()
    {
        From = parsed.GetValue(From),
        Days = parsed.GetValue(Days),
        Classes = [.. (parsed.GetValue(Classes) is { Length: > 0 } classes ? classes : [Standard(parsed.GetValue(Seats))])
            .Select(one => SoldClass.Parse(one)!)],
        Fare = parsed.GetValue(Fare) is { } fare ? (fare, parsed.GetValue(Currency)!) : null,
    };

    private static Stream Open(FileInfo feed)
    {
        try
        {
            return Directory.Exists(feed.FullName) ? Zip(feed.FullName) : feed.OpenRead();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFeedException($"{feed.FullName} cannot be opened: {failure.Message}", failure);
        }
    }

    private static MemoryStream Zip(string folder)
    {
        var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(folder, zip, CompressionLevel.NoCompression, includeBaseDirectory: false);
        zip.Position = 0;
        return zip;
    }

    private static string Standard(int seats) => string.Create(CultureInfo.InvariantCulture, $"standard:{seats}");

    private static DateOnly Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{result.Tokens[0].Value}' is no day: expected one such as 2026-12-01.");
        return default;
    }

    private static void Check<T>(Option<T> option, Func<T?, bool> isRight, string expected) => option.Validators.Add(result =>
    {
        if (!isRight(result.GetValueOrDefault<T>()))
            result.AddError($"{option.Name}: expected {expected}.");
    });
}
