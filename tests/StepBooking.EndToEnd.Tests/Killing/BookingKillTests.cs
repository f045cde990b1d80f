using System.Diagnostics;
using System.Globalization;
using StepBooking.Checking.Facts;
using StepBooking.Checking.Invariants;
using StepBooking.EndToEnd.Tests.Judging;
using Xunit.Abstractions;

namespace StepBooking.EndToEnd.Tests.Killing;

/// <summary>
/// The built host is killed (SIGKILL) at random moments, also while it starts, under customers who book and cancel and make a call again
/// whose answer was lost; then everything ends, and the checker finds nothing. BOOKING_KILL_ROUNDS sets how often (1), BOOKING_KILL_SEED
/// repeats a run's moments.
/// </summary>
[Collection(HostCollection.Name)]
public sealed class BookingKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Shoppers = 6;
    private const int Seats = 120;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AllAnswered = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AllEnd = TimeSpan.FromMinutes(6);
    private readonly string data = Directory.CreateTempSubdirectory("stepbooking-booking-kill-").FullName;
    private readonly AnswerBook answers = new();
    private volatile Uri address = null!;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Killed_at_any_moment_nothing_accepted_is_lost()
    {
        var rounds = Number("BOOKING_KILL_ROUNDS") ?? 1;
        var seed = Number("BOOKING_KILL_SEED") ?? Environment.TickCount & 0xffff;
        output.WriteLine($"{rounds} rounds, BOOKING_KILL_SEED={seed}");
        var moments = new Random(seed);
        using var patient = new PatientHandler(() => address);
        using var api = patient.Client();
        using var stop = new CancellationTokenSource();
        var shopping = Task.CompletedTask;
        for (var round = 1; round <= rounds; round++)
        {
            await using var host = HostRun.Start(data, onDisk: true);
            if (round > 1 && moments.Next(5) == 0)
            {
                await Task.WhenAny(host.Ready(), Task.Delay(TimeSpan.FromSeconds(moments.NextDouble() * 6)));
                output.WriteLine($"{round}: killed while it starts, {answers.All.Count} answers so far");
            }
            else
            {
                await host.Ready();
                address = await host.Address("api");
                if (round == 1)
                    shopping = await Open(api, seed, stop.Token);
                var lives = TimeSpan.FromSeconds(0.5 + (15 * moments.NextDouble()));
                var until = answers.All.Count + (moments.Next(2) * moments.Next(1, 10));
                var since = Stopwatch.StartNew();
                await Task.WhenAny(Live(lives, until), shopping);
                output.WriteLine($"{round}: killed {since.Elapsed.TotalSeconds:0.00} s after READY, {answers.All.Count} answers so far");
            }

            await Kill(host);
        }

        await using var last = await Desk.Open(HostRun.Start(data, onDisk: true));
        address = last.Api.BaseAddress!;
        await stop.CancelAsync();
        await shopping.WaitAsync(AllAnswered);
        var facts = await Rest(new DeskExport(last, answers), last);
        var accepted = facts.Answers.Count(answer => answer.IsAccepted && answer.Call != "look");
        output.WriteLine(
            $"{facts.Bookings.Count} bookings, {facts.Bookings.Sum(booking => booking.Cancellations.Count)} cancellations, "
            + $"{accepted} calls accepted, {patient.Lost} cut off and made again, {patient.Busy} busy; "
            + $"{facts.Executions.Count} executions; "
            + $"{facts.Bookings.Count(booking => booking.IsParked)} parked; "
            + string.Join(", ", facts.Bookings.CountBy(booking => booking.Status).Select(each => $"{each.Value} {each.Key}")));
        Assert.True(accepted > 0);
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>So long, and on until so many calls are answered: a busy machine answers few within seconds.</summary>
    private async Task Live(TimeSpan atLeast, int until)
    {
        await Task.Delay(atLeast);
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var since = Stopwatch.StartNew(); answers.All.Count < until && since.Elapsed < LongestLife;)
            await poll.WaitForNextTickAsync();
    }

    private static async Task Kill(HostRun host)
    {
        var family = ProcessTree.Below(host.Pid);
        Signal.Kill(host.Pid);
        await host.End();
        await ProcessTree.Gone(family, host.Told);
    }

    private async Task<Task> Open(HttpClient api, int seed, CancellationToken stop)
    {
        var show = await Show.Put(api, Seats);
        var customers = await Task.WhenAll(Enumerable.Range(0, Shoppers).Select(i => Customer.SignIn(api, $"shopper-{i}")));
        var shoppers = customers.Select((customer, i) => new Shopper(customer, show, Seats, answers, new Random(seed + i)));
        return Task.WhenAll(shoppers.Select(shopper => shopper.Shop(stop)));
    }

    /// <summary>
    /// Waits until nothing runs and the checker finds nothing: what a rule starts for a dead execution comes a moment after its end.
    /// </summary>
    private static async Task<RecordedFacts> Rest(DeskExport export, Desk desk)
    {
        RecordedFacts facts = null!;
        IReadOnlyList<Violation> violations = [];
        var running = "";
        await Eventually.Holds(
            async () =>
            {
                if ((running = await export.Running()).Length > 0)
                    return false;
                facts = await export.Take();
                violations = Checker.AtRest(facts);
                return violations.Count == 0;
            },
            AllEnd,
            () => $"Still running: {running}\n{string.Join('\n', violations)}\n{desk.Host.Told()}");
        return facts;
    }
}
