using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using StepBooking.Checking.Invariants;
using StepBooking.EndToEnd.Tests.Judging;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests.Contention;

/// <summary>
/// More customers than seats, 60 of them calling at any moment, through the API of the built host. CONTENTION_CUSTOMERS=1000 is the
/// whole: 1,000 customers for 100 seats; without it 30 for 5.
/// </summary>
[Collection(HostCollection.Name)]
public sealed class ContentionTests(ITestOutputHelper output)
{
    private const int LooksAtOnce = 8;
    private const int BooksAtOnce = 60;
    private const int MostRounds = 5;
    private const int Rivals = 10;
    private static readonly TimeSpan AllEnd = TimeSpan.FromMinutes(20);
    private readonly AnswerBook answers = new();
    private readonly ConcurrentDictionary<string, int> outcomes = new();

    [Fact]
    public async Task Every_seat_is_sold_once_and_every_customer_is_answered()
    {
        var whole = int.TryParse(Environment.GetEnvironmentVariable("CONTENTION_CUSTOMERS"), CultureInfo.InvariantCulture, out var count);
        var (customers, seats) = whole ? (count, count / Rivals) : (30, 5);
        await using var desk = await Desk.Open(HostRun.Start());
        var export = new DeskExport(desk, answers);
        using var patient = new PatientHandler(() => desk.Api.BaseAddress!);
        using var api = patient.Client();
        var show = await Show.Put(api, seats);
        var queue = new Booker[customers];
        await Parallel.ForAsync(0, customers, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce }, async (i, _) =>
            queue[i] = new Booker(await Customer.SignIn(api, $"rival-{i}"), Show.Seat(i % seats)));

        var clock = Stopwatch.StartNew();
        var (round, wanting) = (0, queue);
        for (; wanting.Length > 0 && round < MostRounds; round++)
            wanting = await Round(export, show, wanting);

        var facts = await export.Take();
        output.WriteLine(
            $"{customers} customers for {seats} seats: {facts.Bookings.Count} bookings in {round} rounds, "
            + $" {clock.Elapsed.TotalSeconds:0} s; "
            + $"{patient.Busy + patient.Lost} calls made again; "
            + $"{string.Join(", ", outcomes.OrderBy(each => each.Key).Select(each => $"{each.Value} {each.Key}"))}; "
            + $"{facts.Bookings.Count(booking => booking.IsParked)} parked");
        var violations = Checker.AtRest(facts);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
        Assert.True(wanting.Length == 0, $"{wanting.Length} customers got no final answer in {MostRounds} rounds.");
        var sold = facts.Bookings.Where(booking => booking.Status == "CONFIRMED").ToList();
        Assert.Equal(Enumerable.Range(0, seats).Select(Show.Seat).Order(), sold.SelectMany(booking => booking.Seats).Order());
        Assert.Equal(seats, facts.Seats.Count(seat => seat.Until is null));
        Assert.Equal(seats, facts.Payments.Count(payment => payment.Net > 0));
        Assert.All(facts.Executions, execution => Assert.NotEqual("RUNNING", execution.Status));
    }

    /// <summary>Everybody books; then, when all sagas have ended, everybody looks.</summary>
    /// <returns>Those whose booking failed for another reason than that the seat was another's: they try again.</returns>
    private async Task<Booker[]> Round(DeskExport export, string show, Booker[] wanting)
    {
        var ids = new string[wanting.Length];
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = BooksAtOnce }, async (i, _) =>
        {
            var request = new { offeringId = show, seats = new[] { wanting[i].Seat }, paymentMethod = "pm_card_visa" };
            var placed = await wanting[i].Customer.Book(request);
            Assert.True(placed.Status == 201, placed.Raw);
            answers.Add("book", placed);
            ids[i] = placed.Text("id")!;
        });
        var running = "";
        await Eventually.Holds(async () => (running = await export.Running()).Length == 0, AllEnd, () => running);
        var again = new ConcurrentBag<Booker>();
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce }, async (i, _) =>
        {
            var booking = await wanting[i].Customer.Get($"/bookings/{ids[i]}");
            Assert.True(booking.Status == 200, booking.Raw);
            answers.Add("look", booking);
            var why = booking.Text("status") == "CONFIRMED"
                ? "confirmed"
                : booking.Body.GetProperty("reason").GetProperty("code").GetString()!;
            outcomes.AddOrUpdate(why, 1, (_, before) => before + 1);
            if (why is not ("confirmed" or "taken"))
                again.Add(wanting[i]);
        });
        return [.. again];
    }

    private sealed record Booker(Customer Customer, string Seat);
}
