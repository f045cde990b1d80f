using System.CommandLine;
using System.Globalization;
using StepBooking.Processes;

namespace StepBooking.SearchBench;

/// <summary>Measures searches, offers many more trains, and measures the same searches again.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder of the running desk.",
        DefaultValueFactory = _ => RepositoryRoot.Combine(".data"),
    };

    private static readonly Option<int> Offerings = new("--offerings")
    {
        Description = "How many trains to add; 0 only measures.",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<int> Searches = new("--searches") { Description = "How many searches.", DefaultValueFactory = _ => 500 };

    private static readonly Option<DateOnly> From = new("--from")
    {
        Description = "The first day of the imported timetable, yyyy-mm-dd.",
        Required = true,
        CustomParser = result => DateOnly.ParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static readonly Option<int> Days = new("--days") { Description = "How many days of it.", DefaultValueFactory = _ => 30 };

    private static readonly Option<double> Limit = new("--limit")
    {
        Description = "The most that the median may be, in milliseconds; over it the command ends with 1.",
        DefaultValueFactory = _ => 100,
    };

    /// <returns>0 if the median keeps the limit, else 1.</returns>
    internal static Task<int> Run(string[] arguments)
    {
        var root = new RootCommand("How fast trains are found on a running desk.") { Data, Offerings, Searches, From, Days, Limit };
        root.SetAction(Run);
        return root.Parse(arguments).InvokeAsync();
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var desk = DeskAddresses.Read(parsed.GetValue(Data)!);
        using var http = new HttpClient { BaseAddress = desk.Api };
        using var store = desk.Store();
        var table = await Crowd.TableOf(store, stop);
        var journeys = await Journeys.Of(store, table, parsed.GetValue(From), parsed.GetValue(Days), stop);
        var searches = new Searches(http, journeys);
        await searches.Measure(Math.Max(1, parsed.GetValue(Searches) / 10), stop);
        var measured = await searches.Measure(parsed.GetValue(Searches), stop);
        Console.WriteLine($"before: {measured}");
        if (parsed.GetValue(Offerings) is > 0 and var count)
        {
            await new Crowd(store, table).Offer(count, stop);
            measured = await searches.Measure(parsed.GetValue(Searches), stop);
            Console.WriteLine($"with {count} more trains: {measured}");
        }

        return measured.Median <= parsed.GetValue(Limit) ? 0 : 1;
    }
}
