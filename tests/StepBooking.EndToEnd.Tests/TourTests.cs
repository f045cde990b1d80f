using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StepBooking.EndToEnd.Tests;

/// <summary>docs/tour.sh, run as its reader does: with the aws command line where this machine has one, else by curl alone.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class TourTests(Desk desk)
{
    private const string Feed = "GTFS_FEED";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task The_tour_books_one_of_everything_and_shows_what_came_of_it()
    {
        var said = await Run();

        Assert.Equal(5, Confirmed().Count(said));
        Assert.Contains("status: CANCELLED", said, StringComparison.Ordinal);
        Assert.Contains("message: Booking accepted successfully  status: confirmed", said, StringComparison.Ordinal);
        Assert.Contains("from:RESERVED  to:CAPTURING  by:provider", said, StringComparison.Ordinal);
        Assert.Contains("Price: 12.99  PreviousPrice: 15.99  DiscountPercentage: 18.76  IsDiscounted: true", said, StringComparison.Ordinal);
        Assert.Contains("bookingStatus: APPROVED  reference: ", said, StringComparison.Ordinal);
        Assert.Contains("by:TellProvider  why:provider told of BOOKING_CREATED by email", said, StringComparison.Ordinal);
        Assert.Contains("status: SUCCEEDED", said, StringComparison.Ordinal);
        Assert.Matches("ReserveSeats .*RequestApproval .*CapturePayment .*Confirmed", said);
        Assert.Equal(6, Told().Count(said));
        Assert.Contains("stepbooking-dev-parked: ", said, StringComparison.Ordinal);
    }

    private async Task<string> Run()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(BuiltHost.Repository, "docs", "tour.sh")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["API"] = desk.Api.BaseAddress!.ToString().TrimEnd('/');
        start.Environment["AWS_ENDPOINT_URL"] = desk.Aws.ToString().TrimEnd('/');
        start.Environment["STEPBOOKING"] = $"{Environment.ProcessPath} {BuiltHost.Path}";
        start.Environment["DATA"] = desk.Host.Data;
        if (start.Environment.TryGetValue(Feed, out var feed) && feed?.Contains("caltrain", StringComparison.Ordinal) == true)
            (start.Environment["FROM"], start.Environment["TO"]) = ("Palo Alto Caltrain", "San Francisco Caltrain");
        else
            start.Environment.Remove(Feed);
        using var process = Process.Start(start)!;
        using var over = new CancellationTokenSource(Limit);
        var said = process.StandardOutput.ReadToEndAsync(over.Token);
        var complained = process.StandardError.ReadToEndAsync(over.Token);
        await process.WaitForExitAsync(over.Token);
        Assert.True(process.ExitCode == 0, $"{await said}\n{await complained}");
        return await said;
    }

    [GeneratedRegex("^ +status: CONFIRMED  reference: [A-Z2-9]{6}  seats: ", RegexOptions.Multiline)]
    private static partial Regex Confirmed();

    [GeneratedRegex("^ +email: .* is confirmed$", RegexOptions.Multiline)]
    private static partial Regex Told();
}
